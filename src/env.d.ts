declare namespace App {
  interface Locals {
    /** The page that is being rendered; prose components read sources and headings from it. */
    prose?: import('./guides/prose.ts').ProseContext;
  }
}

declare module 'subset-font' {
  /** Cuts a font to the given letters. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'woff2' }): Promise<Buffer>;
}
