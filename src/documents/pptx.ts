import PptxGenJS from 'pptxgenjs';
import type { Workshop } from './cache.ts';
import { plainText, type Inline, type Text } from './model.ts';
import { OFFICE_FONT, OFFICE_LANGUAGES, drawPicture, normaliseOffice, officeColours } from './office.ts';
import type { Deck, Slide } from './slides.ts';
import { bindWords } from './typst.ts';

/**
 * Turns slides into a PowerPoint file: few words in large type, a real title on every slide, and the notes of the
 * teacher, which the class does not see.
 */

/** Inches, in which the package measures: a screen of 16 to 9. */
const SCREEN = { width: 13.333, height: 7.5, edge: 0.75 } as const;

/** Where titles and texts stand. */
const BOXES = {
  cover: { x: SCREEN.edge, y: 2, w: 6.4, h: 4.4 },
  title: { x: SCREEN.edge, y: 0.5, w: SCREEN.width - 2 * SCREEN.edge, h: 1.4 },
  lines: { x: SCREEN.edge, y: 2.1, w: SCREEN.width - 2 * SCREEN.edge, h: 4.7 },
  closing: { x: 5.2, y: 2.1, w: SCREEN.width - 5.2 - SCREEN.edge, h: 4.9 },
} as const;

/** Sizes in points, the largest that fits first; nothing on a slide is smaller than 28. */
const SIZES = {
  cover: [54, 48, 40],
  title: [44, 36],
  close: [40, 36],
  lines: [66, 54, 48, 40, 36, 32, 28],
  closing: [36, 32, 28],
} as const;
const MARK = 32;
const NUMBER = 115;

/** Width of a sign of the font, in em. */
const SIGN = 0.55;

/** From one line to the next, in em. */
const LEADING = 1.2;

/** Space below a paragraph, in points. */
const BELOW = 14;

/**
 * @param lines paragraphs
 * @param box width and height in inches
 * @param sizes sizes in points, the largest first
 * @returns the largest size with which the paragraphs fit; no word is ever broken
 */
function fitting(lines: readonly string[], box: { w: number; h: number }, sizes: readonly number[]): number {
  const fits = (size: number) => {
    const rows = lines.map((line) => Math.ceil((line.length * size * SIGN) / (box.w * 72)));
    const words = lines.flatMap((line) => line.split(/[\s-]/));
    const widest = Math.max(...words.map((word) => word.length)) * size * SIGN;
    const height = rows.reduce((sum, row) => sum + row * size * LEADING + BELOW, 0);
    return height <= box.h * 72 && widest <= box.w * 72;
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 28;
}

type Slides = PptxGenJS;
type Page = ReturnType<Slides['addSlide']>;

interface Writer {
  deck: Deck;
  colour: (name: string) => string;
  workshop: Workshop;
}

/**
 * @param deck the slides
 * @param workshop root of the project and cache
 * @returns the PowerPoint file: the same bytes for the same content
 */
export async function writePptx(deck: Deck, workshop: Workshop): Promise<Buffer> {
  const writer: Writer = { deck, colour: officeColours(workshop.root ?? process.cwd()), workshop };
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.author = deck.author;
  file.company = deck.author;
  file.subject = deck.description;
  file.theme = { headFontFace: OFFICE_FONT, bodyFontFace: OFFICE_FONT };
  defineMasters(file, writer);
  for (const slide of deck.slides) await addSlide(file, slide, writer);
  const written = (await file.write({ outputType: 'nodebuffer', compression: false })) as Buffer;
  const language = OFFICE_LANGUAGES[deck.language];
  return normaliseOffice(written, deck.updated, (path, xml) => mend(path, xml, deck, language));
}

/** Titles and texts are placeholders: programs list them, read them aloud, and let a teacher restyle all slides at once. */
function defineMasters(file: Slides, { deck, colour }: Writer): void {
  const tint = colour(deck.tint === 'plain' ? 'tint' : `tint-${deck.tint}`);
  const bar = { rect: { x: 0, y: 0, w: 0.28, h: SCREEN.height, fill: { color: colour('sun') } } };
  const title = (options: object) => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        fontFace: OFFICE_FONT,
        bold: true,
        color: colour('ink'),
        align: 'left' as const,
        margin: 0,
        ...options,
      },
      text: '',
    },
  });
  const body = (options: object) => ({
    placeholder: {
      options: {
        name: 'body',
        type: 'body' as const,
        fontFace: OFFICE_FONT,
        color: colour('ink'),
        align: 'left' as const,
        margin: 0,
        ...options,
      },
      text: '',
    },
  });
  file.defineSlideMaster({
    title: 'COVER',
    background: { color: tint },
    objects: [bar, title({ ...BOXES.cover, fontSize: SIZES.cover[0], valign: 'top' })],
  });
  file.defineSlideMaster({
    title: 'STEP',
    background: { color: colour('raised') },
    objects: [
      bar,
      title({ ...BOXES.title, fontSize: SIZES.title[0], valign: 'middle', color: colour('sky') }),
      body({ ...BOXES.lines, fontSize: SIZES.lines[0], valign: 'middle' }),
    ],
  });
  file.defineSlideMaster({
    title: 'CLOSE',
    background: { color: tint },
    objects: [
      bar,
      title({ ...BOXES.title, fontSize: SIZES.close[0], valign: 'middle' }),
      body({ ...BOXES.closing, fontSize: SIZES.closing[0], valign: 'middle' }),
    ],
  });
}

async function addSlide(file: Slides, slide: Slide, writer: Writer): Promise<void> {
  const { deck, colour, workshop } = writer;
  const lang = OFFICE_LANGUAGES[deck.language];
  const page = file.addSlide({ masterName: { title: 'COVER', step: 'STEP', close: 'CLOSE' }[slide.kind] });
  const title = bindWords(slide.title, deck.language);
  const [box, sizes] = {
    title: [BOXES.cover, SIZES.cover] as const,
    step: [BOXES.title, SIZES.title] as const,
    close: [BOXES.title, SIZES.close] as const,
  }[slide.kind];
  const fontSize = fitting([title], box, sizes);
  page.addText([{ text: title, options: { lang, fontSize } }], { placeholder: 'title' });
  if (slide.mark) {
    const place = { x: SCREEN.edge, y: 0.8, w: 1.2, h: 0.85, fontSize: MARK, bold: true, align: 'center' as const };
    const tile = { fill: { color: colour('raised') }, color: colour('sky'), fontFace: OFFICE_FONT };
    page.addText([{ text: slide.mark, options: { lang } }], { ...place, ...tile, margin: 0, objectName: slide.mark });
  }
  if (slide.picture) {
    const { name, alt } = slide.picture;
    const { data, width, height } = await drawPicture(name, workshop);
    const w = 5;
    page.addImage({
      data: `image/png;base64,${data.toString('base64')}`,
      x: SCREEN.width - SCREEN.edge - w,
      y: 2,
      w,
      h: (w * height) / width,
      altText: alt,
      objectName: name,
    });
  }
  if (slide.number) {
    const place = { x: SCREEN.edge, y: 2.9, w: 4.2, h: 2.4, fontSize: NUMBER, bold: true };
    const look = { color: colour('sky'), fontFace: OFFICE_FONT, margin: 0, valign: 'middle' as const };
    page.addText([{ text: slide.number, options: { lang } }], { ...place, ...look, objectName: slide.number });
  }
  if (slide.lines.length > 0) addLines(page, slide, writer);
  page.addNotes(notesText(slide));
}

function addLines(page: Page, slide: Slide, { deck, colour }: Writer): void {
  const lang = OFFICE_LANGUAGES[deck.language];
  const [box, sizes] = slide.kind === 'close' ? [BOXES.closing, SIZES.closing] : [BOXES.lines, SIZES.lines];
  const fontSize = fitting(slide.lines.map(plainText), box, sizes);
  const parts = slide.lines.flatMap((line) =>
    line.map((part, index) => ({
      text: bindWords(wordsOf(part), deck.language),
      options: {
        lang,
        fontSize,
        breakLine: index === line.length - 1,
        paraSpaceAfter: BELOW,
        ...(typeof part !== 'string' && part.kind === 'phone' ? { bold: true, color: colour('sky') } : {}),
      },
    })),
  );
  page.addText(parts, { placeholder: 'body' });
}

function wordsOf(part: Inline): string {
  return plainText([part]);
}

/** Signs between the paragraphs of the notes until they become paragraphs of their own (see `mend`). */
const BREAK = '\u2028';

function notesText({ notes }: Slide): string {
  const paragraphs = notes.flatMap(({ label, lines }) => [label, ...lines.map((line: Text) => `– ${plainText(line)}`)]);
  return paragraphs.join(BREAK);
}

/** The one paragraph into which the package writes a note. */
const NOTE = /<a:p>(<a:r>(?:<a:rPr[^>]*\/>)?)<a:t>([^<]*)<\/a:t><\/a:r>(?:<a:endParaRPr[^>]*\/>)?<\/a:p>/g;

/** What the package does not offer: paragraphs in the notes, the language of everything, dates. */
function mend(path: string, xml: string, { updated }: Deck, language: string): string {
  let mended = xml.replace(/ lang="en-US"/g, ` lang="${language}"`);
  if (path.startsWith('ppt/notesSlides/notesSlide')) {
    mended = mended.replace(NOTE, (_, run: string, text: string) =>
      text
        .split(BREAK)
        .map((line) => `<a:p>${run}<a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
    );
  }
  return mended.replace(/(<a:fld[^>]*type="datetime[^>]*>[\s\S]*?<a:t>)[^<]*/g, `$1${updated}`);
}
