/** Sections of the site in the order of the menu. */
export const SECTIONS = [
  'help',
  'kids',
  'teens',
  'parents',
  'school',
  'lessons',
  'pro',
  'media',
  'law',
  'data',
  'glossary',
  'about',
] as const;

export type Section = (typeof SECTIONS)[number];

/**
 * @param path page path without language, for example "kids/7-10/ask"
 * @returns its section, or "home" and "find" for these pages
 */
export function sectionOf(path: string): Section | 'home' | 'find' {
  const first = path.split('/')[0] ?? '';
  if ((SECTIONS as readonly string[]).includes(first)) return first as Section;
  return first === 'find' ? 'find' : 'home';
}

/** Entry pages of the age bands, from the youngest. */
export const AGE_BANDS = [
  { band: '3-6', path: 'kids/3-6', tint: 'sun' },
  { band: '7-10', path: 'kids/7-10', tint: 'sky' },
  { band: '11-13', path: 'kids/11-13', tint: 'plum' },
  { band: '14-17', path: 'teens', tint: 'teal' },
] as const;

/**
 * Paths of the pages above a page, from the top: "kids/7-10/ask" stands below "kids/7-10".
 * @param path page path without language
 * @param exists whether a page of that path exists
 */
export function ancestors(path: string, exists: (path: string) => boolean): string[] {
  const parts = path.split('/');
  const found: string[] = [];
  for (let length = 1; length < parts.length; length += 1) {
    const candidate = parts.slice(0, length).join('/');
    if (exists(candidate)) found.push(candidate);
  }
  return found;
}
