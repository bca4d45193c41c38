import { plainText, type Text } from '../documents/model.ts';
import { localize, type Localized } from '../i18n/languages.ts';
import { linesOfSheet } from './measure.ts';
import type { SheetOutline, SheetPart } from './outline.ts';

/** Lines up to which the type stays comfortable. */
const COMFORTABLE = 60;

/** Lines that fit at all. */
export const MOST = 66;

type Shorten = (outline: SheetOutline) => SheetOutline;

/**
 * Ways to make a sheet shorter that keep every section and every list: a list is never cut, because half of it would
 * say something else. Explanations go first: all but the nearest one, then those of lists, then those of words to say.
 * After them go the words to say beyond the first few below a heading.
 */
const KEEPING_SECTIONS: readonly Shorten[] = [
  (outline) => outline,
  nearestLeads,
  (outline) => withoutLeads(nearestLeads(outline), ['list']),
  (outline) => withoutLeads(nearestLeads(outline), ['list', 'say']),
  ...[4, 3, 2, 1].map(
    (most): Shorten =>
      (outline) =>
        fewerWords(outline, most),
  ),
];

/**
 * Shortens the versions of a sheet in the same way, as little as the longest of them needs. Sections are left out, from
 * the end, only where the sheet would not fit in the smallest type.
 * @param outlines the sheet in each language
 * @returns versions with the same parts; when even the steps alone are too long, setting the sheet fails
 */
export function fitToPage(outlines: Localized<SheetOutline>): Localized<SheetOutline> {
  const versions = Object.values(outlines);
  const sections = Math.max(...versions.map((outline) => outline.sections.length));
  const fewerSections = Array.from({ length: sections }, (_, index): Shorten => {
    return (outline) => firstSections(fewerWords(outline, 1), sections - 1 - index);
  });
  const choices = [
    ...KEEPING_SECTIONS.map((shorten) => ({ shorten, most: COMFORTABLE })),
    ...[...KEEPING_SECTIONS, ...fewerSections].map((shorten) => ({ shorten, most: MOST })),
  ];
  const choice =
    choices.find(({ shorten, most }) => versions.every((outline) => linesOfSheet(shorten(outline)) <= most)) ??
    choices.at(-1);
  return localize((language) => choice?.shorten(outlines[language]) ?? outlines[language]);
}

/** Of several explanations in a row only the last. */
function nearestLeads(outline: SheetOutline): SheetOutline {
  return eachPart(outline, (part, [next]) => (part.kind === 'lead' && next?.kind === 'lead' ? [] : [part]));
}

/** No explanations of these. Of one that ends with a colon the last sentence stays: it belongs to what follows. */
function withoutLeads(outline: SheetOutline, explained: readonly SheetPart['kind'][]): SheetOutline {
  return eachPart(outline, (part, rest) => {
    const below = rest.find(({ kind }) => kind === 'list' || kind === 'say');
    if (part.kind !== 'lead' || !below || !explained.includes(below.kind)) return [part];
    return plainText(part.text).endsWith(':') ? [{ kind: 'lead', text: lastSentence(part.text) }] : [];
  });
}

/** No explanations, and below each heading the first words to say. */
function fewerWords(outline: SheetOutline, most: number): SheetOutline {
  return eachPart(withoutLeads(nearestLeads(outline), ['list', 'say']), (part, _rest, before) => {
    const heading = before.findLastIndex(({ kind }) => kind === 'label');
    const said = before.slice(heading + 1).filter(({ kind }) => kind === 'say').length;
    return part.kind === 'say' && said >= most ? [] : [part];
  });
}

function firstSections(outline: SheetOutline, most: number): SheetOutline {
  return { ...outline, sections: outline.sections.slice(0, most) };
}

/** Changes the parts of every section; each is given with those after and those before it. */
function eachPart(
  outline: SheetOutline,
  change: (part: SheetPart, rest: readonly SheetPart[], before: readonly SheetPart[]) => SheetPart[],
): SheetOutline {
  return {
    ...outline,
    sections: outline.sections.map(({ heading, parts }) => ({
      heading,
      parts: parts.flatMap((part, index) => change(part, parts.slice(index + 1), parts.slice(0, index))),
    })),
  };
}

/** @returns the last sentence of a line; the whole line where its sentences cannot be told apart */
export function lastSentence(text: Text): Text {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const part = text[index];
    if (typeof part !== 'string') continue;
    const end = /^.*[.!?][»”’]*\s+(?=\S)/su.exec(part);
    if (end) return [part.slice(end[0].length), ...text.slice(index + 1)];
  }
  return text;
}
