/** What is used of the package edtf, which has no types. */
declare module "edtf" {
  /** A date, interval, season, list … with the first and last ms of the whole: infinite where an end is open, null where it is unknown. */
  interface Edtf {
    readonly min: number | null;
    readonly max: number | null;
  }

  /** @throws Error where the text is not EDTF */
  export default function edtf(text: string): Edtf;
}
