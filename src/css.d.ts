/** The text of a style sheet, as the build and the tests give it. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}
