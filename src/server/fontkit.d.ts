/** What is asked of fontkit, which brings no types. */
declare module "fontkit" {
  export interface Font {
    readonly familyName: string;
    readonly fullName: string;
    readonly unitsPerEm: number;
    readonly "OS/2"?: { readonly usWeightClass?: number };
    readonly italicAngle?: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
  }
  export interface Collection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array): Font | Collection;
}
