import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word or PowerPoint file that are text, by their paths. */
export function officeParts(file: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, content]) => [path, strFromU8(content)]));
}

/**
 * Looks for tags that are not closed in their order.
 * @param xml a part of an office file
 * @returns the first tag that is wrong, or null
 */
export function wrongTag(xml: string): string | null {
  const open: string[] = [];
  for (const [tag, closing, name = '', , own] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return tag;
    } else if (!own) open.push(name);
  }
  return open[0] ?? null;
}

/** All texts of a part, in their order. */
export function textsOf(xml: string): string {
  return [...xml.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");
}
