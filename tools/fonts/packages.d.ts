// What is used of the packages that only this folder installs, so that its code is checked where they are not installed.

declare module 'fontkitten' {
  interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(point: number): { readonly advanceWidth: number };
  }
  export function create(file: Uint8Array): Font;
}

declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype';
    readonly preserveNameIds: readonly number[];
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
