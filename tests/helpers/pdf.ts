import { inflateSync } from 'node:zlib';

/**
 * The objects of a PDF as text, with compressed streams opened.
 * @param pdf a PDF
 */
export function openPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  // A compressed stream may itself end with a carriage return.
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}
