declare module 'subset-font' {
  /** Cuts a font to the given letters. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'woff2' }): Promise<Buffer>;
}
