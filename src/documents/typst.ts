import type { Language } from '../i18n/languages.ts';
import { blocksHeight, columnShares, listCut, sayShare } from './estimate.ts';
import type { Block, DocumentModel, Inline, Picture, PrintedHelpline, Text, TimedRow } from './model.ts';

/**
 * Turns a document into Typst: nothing but calls of the functions of `house.typ`, which holds the whole look.
 * Every text goes through `typstString`, so no sign of a text can become markup.
 */

/** The file with the look, as Typst imports it: a path from the root of the project. */
export const HOUSE_STYLE = '/src/documents/house.typ';

/** A step with more signs than this may be broken over two pages. */
const LONG_ROW = 2400;

/**
 * @param document a checked document
 * @param size size of the text in points
 * @returns the source of a Typst document
 */
export function typstSource(document: DocumentModel, size: number): string {
  return typstFile(document, [{ document, size }]);
}

/**
 * Several documents as one file, each on pages of its own; the pages are counted through.
 * @param about what the file says about itself
 * @param parts the documents with the sizes of their texts in points
 * @returns the source of a Typst document
 */
export function typstFile(
  about: Pick<DocumentModel, 'language' | 'title' | 'author' | 'description'>,
  parts: readonly { document: DocumentModel; size: number }[],
): string {
  return `#import ${typstString(HOUSE_STYLE)}: *
#show: file.with(
  language: ${typstString(about.language)},
  title: ${typstString(about.title)},
  author: ${typstString(about.author)},
  description: ${about.description ? typstString(about.description) : 'none'},
)
${parts.map(({ document, size }) => typstPart(document, size)).join('')}`;
}

function typstPart(document: DocumentModel, size: number): string {
  const { head, foot, language } = document;
  const line = (text: Text) => typstText(text, language);
  const set: Setting = { document, width: TEXT_WIDTH_PT / size };
  return `#{
  show: paper.with(
    language: ${typstString(language)},
    size: ${size}pt,
    foot: (
      parts: ${typstArray(foot.parts.map(typstString))},
      number: ${foot.helpline?.number ? typstString(foot.helpline.number) : 'none'},
      name: ${foot.helpline ? typstString(foot.helpline.name) : 'none'},
      page: ${typstString(foot.page)},
    ),
  )
  masthead(
    tint: ${typstString(document.tint)},
    site: ${typstString(head.site)},
    kind: ${head.kind ? typstString(head.kind) : 'none'},
    mark: ${head.mark ? typstString(head.mark) : 'none'},
    title: ${typstString(bindWords(head.heading, language))},
    facts: ${typstArray(head.facts.map(line))},
    notice: ${head.notice ? typstString(head.notice) : 'none'},
    drawing: ${head.picture ? typstPicture(head.picture) : 'none'},
  )
${document.blocks.map((block) => `  ${typstBlock(block, set)}`).join('\n')}
}
`;
}

/** Width of the text on A4 between margins of 15 mm, in points. */
const TEXT_WIDTH_PT = (180 / 25.4) * 72;

/** A box higher than this may be broken over two pages, in em: else its two columns would be read in the wrong order. */
const LONG_BOX = 62;

/** Where a block stands: its document, and the width of the column in em. */
interface Setting {
  document: DocumentModel;
  width: number;
}

function typstBlock(block: Block, { document, width }: Setting): string {
  const { language } = document;
  const line = (text: Text) => typstText(text, language);
  const lines = (texts: readonly Text[]) => typstArray(texts.map(line));
  switch (block.kind) {
    case 'heading':
      return `part(${block.level}, ${typstString(bindWords(block.text, language))})`;
    case 'paragraph':
      return `words(tone: ${typstString(block.tone ?? 'plain')}, ${line(block.text)})`;
    case 'list': {
      const cut = block.columns === 2 && block.items.length > 1 ? listCut(block.items, width) : 'none';
      return `points(ordered: ${block.ordered ?? false}, cut: ${cut}, tone: ${typstString(block.tone ?? 'plain')}, ${lines(block.items)})`;
    }
    case 'quote':
      return `say(${lines(block.paragraphs)})`;
    case 'timetable': {
      const head = typstArray(block.head.map(typstString));
      const rows = typstArray(block.rows.map((row) => typstRow(row, language)));
      return `timetable(tint: ${typstString(document.tint)}, share: ${sayShare(block.rows, width)}, ${head}, ${rows})`;
    }
    case 'box': {
      const inside: Setting = { document, width: width - 2 };
      const long = blocksHeight(block.blocks, inside.width) > LONG_BOX;
      return `framed(tone: ${typstString(block.tone)}, tint: ${typstString(document.tint)}, long: ${long}, ${typstBlocks(block.blocks, inside)})`;
    }
    case 'picture':
      return typstPicture(block);
    case 'columns': {
      const shares = columnShares(block.columns, width);
      const columns = block.columns.map((column, index) =>
        typstBlocks(column, { document, width: width * (shares[index] ?? 1) }),
      );
      return `beside(${typstArray(shares.map(String))}, ${columns.join(', ')})`;
    }
    case 'numbers':
      return `numbers(${typstArray(block.numbers.map(typstHelpline))})`;
    case 'room':
      return 'room()';
    case 'rest':
      return 'rest()';
    case 'fields':
      return `fields(${typstArray(block.labels.map(typstString))})`;
  }
}

function typstPicture({ name, alt, decorative, width }: Picture): string {
  return `picture(${typstString(`/public/pictures/${name}.svg`)}, alt: ${decorative ? 'none' : typstString(alt)}, width: ${width}mm)`;
}

function typstHelpline({ number, link, name, urgent }: PrintedHelpline): string {
  return `(number: ${typstString(number)}, target: ${typstString(link)}, name: ${typstString(name)}, urgent: ${urgent})`;
}

function typstBlocks(blocks: readonly Block[], set: Setting): string {
  return `{\n${blocks.map((block) => `    ${typstBlock(block, set)}`).join('\n')}\n  }`;
}

function typstRow(row: TimedRow, language: Language): string {
  const lines = (texts: readonly Text[]) => typstArray(texts.map((text) => typstText(text, language)));
  const length = [...row.does, ...row.says].flat().reduce((sum, part) => sum + JSON.stringify(part).length, 0);
  return `(time: ${typstString(row.time)}, title: ${typstString(bindWords(row.title, language))}, does: ${lines(row.does)}, says: ${lines(row.says)}, long: ${length > LONG_ROW})`;
}

/**
 * @param text a line
 * @param language its language: decides which words stay together
 * @returns a content block of Typst
 */
export function typstText(text: Text, language: string): string {
  return `[${text.map((part) => `#${typstInline(part, language)}`).join('')}]`;
}

function typstInline(part: Inline, language: string): string {
  if (typeof part === 'string') return typstString(bindWords(part, language));
  switch (part.kind) {
    case 'strong':
      return `strong(${typstString(bindWords(part.text, language))})`;
    case 'phone':
      return `phone(${typstString(part.text)}, ${typstString(part.link)})`;
    case 'link':
      return `web(${typstString(bindWords(part.text, language))}, ${typstString(part.address)})`;
    case 'foreign':
      return `foreign(${typstString(part.language)}, ${typstText(part.content, part.language)})`;
    case 'blank':
      return 'blank()';
    case 'tick':
      return 'tick()';
  }
}

function typstArray(items: readonly string[]): string {
  return items.length === 0 ? '()' : `(${items.join(', ')},)`;
}

/** Signs that no font draws and PDF/UA forbids: control signs, byte order marks and places that Unicode never fills. */

const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufdd0-\ufdef]|[\u{fffe}\u{ffff}]/gu;

/**
 * Writes text so that Typst takes every sign as it is. Control signs are left out, half pairs become "�".
 * @param text plain text
 * @returns a string literal of Typst
 */
export function typstString(text: string): string {
  const clean = text.toWellFormed().replace(UNPRINTABLE, '');
  return `"${clean
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, '\\n')}"`;
}

/** Russian words that must not hang at the end of a line. */
const RUSSIAN_SHORT = /(?<![\p{L}\p{M}\d])(?:а|в|во|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|у|я) (?=\S|$)/giu;

/** Hyphens at which a line must not end: beside a number, an ending or a word of one or two letters (111-ге, из-за). */
const FIRM_HYPHEN =
  /(?<=\d)-(?=\p{L})|(?<=(?<![\p{L}-])\p{L}{1,2})-(?=\p{L})|(?<=\p{L})-(?=\p{L}{1,2}(?![\p{L}-]))|^-(?=\p{L})/gu;

/**
 * Keeps together what a line should not part: dashes with the word before them, a number with its word or ending,
 * Russian prepositions with the word after them.
 * @param text plain text
 * @param language language of the text
 */
export function bindWords(text: string, language: string): string {
  const bound = text
    .replace(/ (?=[–—] )/g, '\u00a0')
    .replace(/(?<=\d) (?=\p{L})/gu, '\u00a0')
    .replace(FIRM_HYPHEN, '\u2011');
  return language === 'ru' ? bound.replace(RUSSIAN_SHORT, (word) => `${word.trimEnd()}\u00a0`) : bound;
}
