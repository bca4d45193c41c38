import { zlibSync } from 'fflate';

/**
 * The compiler writes the tags of a PDF, which say what is a heading, a list or a table, as plain text: half of a file.
 * This packs them into compressed object streams, as PDF has known since version 1.5. Nothing else changes.
 */

/** Objects in one stream: readers unpack a stream as a whole. */
const MOST_TOGETHER = 200;

interface PdfObject {
  number: number;
  /** The object with its frame, "5 0 obj … endobj". */
  whole: Buffer;
  /** The object without its frame. */
  body: string;
  isStream: boolean;
}

/**
 * @param pdf a PDF as the compiler writes it: one plain table of its objects at the end
 * @returns the same document, smaller; the same bytes for the same file
 * @throws Error when the file is built in another way
 */
export function packObjects(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const { objects, end } = readObjects(pdf, text);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(end))?.[1];
  if (trailer === undefined) throw new Error('the PDF has no trailer. Mend src/documents/pdf-objects.ts');
  const first = Math.min(...objects.map(({ offset }) => offset));
  const out: Buffer[] = [pdf.subarray(0, first)];
  let position = first;
  const write = (bytes: Buffer): number => {
    const start = position;
    out.push(bytes);
    position += bytes.length;
    return start;
  };

  // Kinds of entries: 1 stands by itself at a place in the file, 2 stands in a stream at an index.
  const entries = new Map<number, [kind: 1 | 2, where: number, index: number]>();
  for (const { number, whole, isStream } of objects) if (isStream) entries.set(number, [1, write(whole), 0]);
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  const plain = objects.filter(({ isStream }) => !isStream);
  for (let from = 0; from < plain.length; from += MOST_TOGETHER) {
    const together = plain.slice(from, from + MOST_TOGETHER);
    const stream = next++;
    together.forEach(({ number }, index) => entries.set(number, [2, stream, index]));
    entries.set(stream, [1, write(objectStream(stream, together)), 0]);
  }
  const table = next;
  const start = position;
  entries.set(table, [1, start, 0]);
  const dictionary = trailer.replace(/\/Size\s+\d+/, '').trim();
  write(streamObject(table, `/Type /XRef /Size ${table + 1} /W [1 4 2] ${dictionary}`, tableOf(entries, table + 1)));
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(out);
}

function readObjects(pdf: Buffer, text: string): { objects: (PdfObject & { offset: number })[]; end: number } {
  const end = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const rows = [...text.slice(end).matchAll(/^(\d{10}) (\d{5}) ([nf])/gm)];
  const used = rows.flatMap(([, offset = '', , kind], number) =>
    kind === 'n' ? [{ number, offset: Number(offset) }] : [],
  );
  if (!text.startsWith('xref', end) || used.length === 0)
    throw new Error('the PDF has no plain table of objects. Mend src/documents/pdf-objects.ts');
  const order = [...used].sort((a, b) => a.offset - b.offset);
  const objects = order.map(({ number, offset }, index) => {
    const whole = pdf.subarray(offset, order[index + 1]?.offset ?? end);
    const framed = /^\s*\d+ 0 obj\s*([\s\S]*?)\s*endobj\s*$/.exec(whole.toString('latin1'));
    if (!framed) throw new Error(`object ${number} of the PDF has no end. Mend src/documents/pdf-objects.ts`);
    const [, body = ''] = framed;
    return { number, offset, whole, body, isStream: body.endsWith('endstream') };
  });
  return { objects, end };
}

function objectStream(number: number, objects: readonly PdfObject[]): Buffer {
  let length = 0;
  const places = objects.map(({ number: own, body }) => {
    const place = `${own} ${length}`;
    length += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const content = Buffer.from(`${head}${objects.map(({ body }) => `${body}\n`).join('')}`, 'latin1');
  return streamObject(number, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, content);
}

function streamObject(number: number, dictionary: string, content: Buffer): Buffer {
  const packed = Buffer.from(zlibSync(content, { level: 9 }));
  return Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n\n', 'latin1'),
  ]);
}

/** One byte for the kind, four for the place, two for the index. */
function tableOf(entries: ReadonlyMap<number, readonly [number, number, number]>, size: number): Buffer {
  const table = Buffer.alloc(size * 7);
  for (let number = 0; number < size; number += 1) {
    // What no object uses is free.
    const [kind, where, index] = entries.get(number) ?? [0, 0, number === 0 ? 0xffff : 0];
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(where, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  return table;
}
