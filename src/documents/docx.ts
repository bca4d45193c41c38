import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Workshop } from './cache.ts';
import { blocksHeight } from './estimate.ts';
import { allBlocks, checkDocument, type Block, type DocumentModel, type Picture, type Text } from './model.ts';
import { OFFICE_FONT, OFFICE_LANGUAGES, drawPicture, normaliseOffice, officeColours } from './office.ts';
import { bindWords } from './typst.ts';

/**
 * Turns a document into a Word file that a teacher can change: real headings, lists and tables, no text boxes. What
 * stands side by side on paper stands one below the other here.
 */

/** Twentieths of a point, in which Word measures. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const halfPoints = (points: number) => Math.round(points * 2);
/** Pixels, in which the package takes pictures. */
const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);

const PAGE = { width: 210, height: 297, side: 18, top: 20, bottom: 20, edge: 9 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** What every part of a document needs. */
interface Writer {
  document: DocumentModel;
  /** Size of the text in points. */
  size: number;
  colour: (name: string) => string;
  workshop: Workshop;
}

/**
 * @param document the document
 * @param workshop root of the project and cache
 * @returns the Word file: the same bytes for the same content
 * @throws DocumentProblem with file, place, fault and remedy
 */
export async function writeDocx(document: DocumentModel, workshop: Workshop): Promise<Buffer> {
  checkDocument(document);
  const { sizes } = document.fit;
  const writer: Writer = {
    document,
    // Other programs break lines elsewhere: a middle size leaves room for that.
    size: sizes[Math.floor(sizes.length / 2)] ?? 11,
    colour: officeColours(workshop.root ?? process.cwd()),
    workshop,
  };
  const language = { value: OFFICE_LANGUAGES[document.language] };
  const { colour, size } = writer;
  const heading = (points: number, before: number, name = 'sky') => ({
    run: { font: OFFICE_FONT, size: halfPoints(points), bold: true, color: colour(name), language },
    paragraph: { spacing: { before: before * 20, after: 80 }, keepNext: true, keepLines: true },
  });
  const file = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    ...(document.description ? { description: document.description } : {}),
    styles: {
      default: {
        document: {
          run: { font: OFFICE_FONT, size: halfPoints(size), color: colour('ink'), language },
          // Without the rule, some programs take the height of a line as fixed and cut what is higher.
          paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
        },
        heading1: heading(document.head.mark ? 20 : 24, 0, 'ink'),
        heading2: heading(size * 1.22, 10),
        heading3: heading(size * 1.05, 6, 'ink'),
        listParagraph: { paragraph: { spacing: { after: 60 } } },
      },
    },
    numbering: { config: [...lists(writer)] },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.side),
              right: twips(PAGE.side),
              header: twips(PAGE.edge),
              footer: twips(PAGE.edge),
            },
          },
        },
        headers: { default: new Header({ children: [runningHead(writer)] }) },
        footers: { default: new Footer({ children: runningFoot(writer) }) },
        children: [
          ...(await masthead(writer)),
          ...(await Promise.all(document.blocks.map((block, index) => writeBlock(block, writer, `${index}`)))).flat(),
        ],
      },
    ],
  });
  return normaliseOffice(await Packer.toBuffer(file), document.updated);
}

/** Bullets, and a numbering of its own for each ordered list, so that every list begins with one. */
function lists({ document, colour, size }: Writer) {
  const indent = twips(size * 0.55);
  const style = { paragraph: { indent: { left: indent, hanging: indent } }, run: { color: colour('sky'), bold: true } };
  const bullet = { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style };
  const ordered = [...allBlocks(document.blocks)].filter((block) => block.kind === 'list' && block.ordered);
  const number = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style };
  return [
    { reference: 'bullets', levels: [bullet] },
    ...ordered.map((_, index) => ({ reference: `numbers-${index}`, levels: [number] })),
  ];
}

function numbering(block: Block, { document }: Writer): { reference: string; level: number } {
  const ordered = [...allBlocks(document.blocks)].filter((other) => other.kind === 'list' && other.ordered);
  const index = ordered.indexOf(block);
  return { reference: index < 0 ? 'bullets' : `numbers-${index}`, level: 0 };
}

function runningHead({ document, colour }: Writer): Paragraph {
  const { head } = document;
  const words = [head.site, head.kind, head.mark].filter((word) => word !== null);
  return new Paragraph({
    spacing: { after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }],
    children: [
      new TextRun({ text: words.join(' · '), size: 17, color: colour('quiet') }),
      ...(head.notice ? [new TextRun({ text: `\t${head.notice}`, size: 15, color: colour('quiet') })] : []),
    ],
  });
}

function runningFoot({ document, colour }: Writer): Paragraph[] {
  const { foot } = document;
  const quiet = { size: 15, color: colour('quiet') };
  const [before = '', middle = '', after = ''] = foot.page.split(/\{n\}|\{total\}/);
  const totalFirst = foot.page.indexOf('{total}') < foot.page.indexOf('{n}');
  const fields = [PageNumber.CURRENT, PageNumber.TOTAL_PAGES];
  const [first, second] = totalFirst ? [fields[1], fields[0]] : fields;
  const helpline = foot.helpline
    ? [
        ...(foot.helpline.number
          ? [new TextRun({ text: `\t${foot.helpline.number}`, bold: true, size: 28, color: colour('sky') })]
          : [new TextRun({ text: '\t', ...quiet })]),
        new TextRun({ text: ` ${foot.helpline.name}`, size: 17 }),
      ]
    : [];
  return [
    new Paragraph({
      spacing: { before: 60, after: 0 },
      border: { top: { style: BorderStyle.SINGLE, size: 4, color: colour('line'), space: 4 } },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) }],
      children: [new TextRun({ text: foot.parts.join(' · '), ...quiet }), ...helpline],
    }),
    new Paragraph({
      spacing: { after: 0 },
      children: [
        new TextRun({
          ...quiet,
          children: [before, ...(first ? [first] : []), middle, ...(second ? [second] : []), after],
        }),
      ],
    }),
  ];
}

async function masthead(writer: Writer): Promise<(Paragraph | Table)[]> {
  const { head, language } = writer.document;
  const heading = head.mark ? `${head.mark}. ${head.heading}` : head.heading;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: bindWords(heading, language) })] }),
    ...head.facts.map(
      (fact) =>
        new Paragraph({
          spacing: { after: 120 },
          children: runs(fact, writer, { size: 18, color: writer.colour('quiet') }),
        }),
    ),
    ...(head.picture ? [await picture(head.picture, writer)] : []),
  ];
}

const TONES = { plain: 1, airy: 1, lead: 1.08, large: 1.25, small: 0.88 } as const;

async function writeBlock(block: Block, writer: Writer, key: string): Promise<(Paragraph | Table)[]> {
  const { document, size, colour } = writer;
  const text = (words: Text, options: Partial<IRunOptions> = {}) => runs(words, writer, options);
  const inside = async (blocks: readonly Block[]) =>
    (await Promise.all(blocks.map((inner, index) => writeBlock(inner, writer, `${key}-${index}`)))).flat();
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun({ text: bindWords(block.text, document.language) })],
        }),
      ];
    case 'paragraph': {
      const tone = block.tone ?? 'plain';
      const style = {
        size: halfPoints(size * TONES[tone]),
        ...(tone === 'large' ? { bold: true } : {}),
        ...(tone === 'small' ? { color: colour('quiet') } : {}),
      };
      return [new Paragraph({ spacing: { before: 60, after: 100 }, children: text(block.text, style) })];
    }
    case 'list': {
      const tone = block.tone ?? 'plain';
      const style = { size: halfPoints(size * TONES[tone]) };
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: numbering(block, writer),
            spacing: { after: tone === 'airy' ? 140 : 50 },
            children: text(item, style),
          }),
      );
    }
    case 'quote':
      return block.paragraphs.map((words) => spoken(words, writer));
    case 'timetable':
      return [timetable(block, writer), new Paragraph({ spacing: { after: 60 } })];
    case 'box': {
      const [first, ...rest] = block.blocks;
      if (block.tone !== 'important' || first?.kind !== 'heading') return inside(block.blocks);
      // The red bar beside the heading says that this part matters; a box would be a table that holds no table.
      const bar = { left: { style: BorderStyle.SINGLE, size: 24, color: colour('red'), space: 6 } };
      const heading = new Paragraph({
        heading: first.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        border: bar,
        children: [new TextRun({ text: bindWords(first.text, document.language) })],
      });
      return [heading, ...(await inside(rest))];
    }
    case 'picture':
      return [await picture(block, writer)];
    case 'columns':
      return (await Promise.all(block.columns.map((column) => inside(column)))).flat();
    case 'numbers':
      return block.numbers.map(
        ({ number, name, urgent }) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [
              new TextRun({
                text: number,
                bold: true,
                size: halfPoints(size * 1.8),
                color: colour(urgent ? 'red' : 'sky'),
              }),
              new TextRun({ text: `  ${name}` }),
            ],
          }),
      );
    case 'room':
      return [roomToDraw(writer)];
    case 'rest':
      return [];
    case 'fields':
      return block.labels.map((label) => lineToFill(label, writer));
  }
}

/** Words to say aloud. */
function spoken(words: Text, writer: Writer, options: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({
    indent: { left: 140 },
    spacing: { after: 60 },
    border: { left: { style: BorderStyle.SINGLE, size: 12, color: writer.colour('sun'), space: 6 } },
    children: runs(words, writer),
    ...options,
  });
}

function timetable(block: Extract<Block, { kind: 'timetable' }>, writer: Writer): Table {
  const { colour, document, size } = writer;
  const shares = [0.16, 0.4, 0.44];
  const widths = shares.map((share) => twips(TEXT_WIDTH * share));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: colour('line') };
  const margins = { top: 60, bottom: 60, left: 90, right: 90 };
  const cell = (index: number, children: Paragraph[], fill?: string) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins,
      borders: { top: rule, bottom: rule, left: none, right: none },
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
      children,
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.head.map((word, index) =>
      cell(index, [
        new Paragraph({
          keepNext: true,
          spacing: { after: 0 },
          children: [new TextRun({ text: word, bold: true, color: colour('quiet') })],
        }),
      ]),
    ),
  });
  const fill = document.tint === 'plain' ? colour('tint') : colour(`tint-${document.tint}`);
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            0,
            [
              new Paragraph({
                spacing: { after: 20 },
                children: [
                  new TextRun({ text: row.time, bold: true, size: halfPoints(size * 1.4), color: colour('sky') }),
                ],
              }),
              new Paragraph({
                heading: HeadingLevel.HEADING_3,
                spacing: { before: 0 },
                keepNext: false,
                children: [new TextRun({ text: row.title })],
              }),
            ],
            fill,
          ),
          cell(
            1,
            row.does.map(
              (item) =>
                new Paragraph({
                  numbering: { reference: 'bullets', level: 0 },
                  spacing: { after: 50 },
                  children: runs(item, writer),
                }),
            ),
          ),
          // A cell holds at least one paragraph.
          cell(2, row.says.length > 0 ? row.says.map((words) => spoken(words, writer)) : [new Paragraph({})]),
        ],
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...rows],
  });
}

async function picture({ name, alt, decorative, width }: Picture, { workshop }: Writer): Promise<Paragraph> {
  const drawn = await drawPicture(name, workshop);
  const height = (width * drawn.height) / drawn.width;
  return new Paragraph({
    spacing: { before: 60, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: drawn.data,
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { name, title: '', description: decorative ? '' : alt },
      }),
    ],
  });
}

/** Millimetres that heading, facts and picture take. */
const MASTHEAD = 30;

/** A frame to draw in: as high as the estimate leaves room for, so that the page stays one page. */
function roomToDraw({ document, size, colour }: Writer): Table {
  const em = (size / 72) * 25.4;
  const others = blocksHeight(document.blocks, TEXT_WIDTH / em) * em * 1.05;
  const drawing = document.head.picture ? document.head.picture.width * 0.7 : 0;
  const left = PAGE.height - PAGE.top - PAGE.bottom - MASTHEAD - drawing - others;
  const line = { style: BorderStyle.SINGLE, size: 8, color: colour('line') };
  return new Table({
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: [twips(TEXT_WIDTH)],
    borders: { top: line, bottom: line, left: line, right: line },
    rows: [
      new TableRow({
        height: { value: twips(Math.max(30, Math.min(left, 130))), rule: HeightRule.EXACT },
        children: [new TableCell({ children: [new Paragraph({})] })],
      }),
    ],
  });
}

function lineToFill(label: string, { colour }: Writer): Paragraph {
  return new Paragraph({
    spacing: { before: 240 },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(TEXT_WIDTH * 0.7), leader: 'underscore' }],
    children: [new TextRun({ text: `${label} ` }), new TextRun({ text: '\t', color: colour('quiet') })],
  });
}

/** Width of a line to write on, in signs. */
const BLANK = '_'.repeat(22);

function runs(text: Text, writer: Writer, options: Partial<IRunOptions> = {}): ParagraphChild[] {
  const { language } = writer.document;
  return text.flatMap((part): ParagraphChild[] => {
    if (typeof part === 'string') return [new TextRun({ ...options, text: bindWords(part, language) })];
    switch (part.kind) {
      case 'strong':
        return [new TextRun({ ...options, text: bindWords(part.text, language), bold: true })];
      case 'phone':
        return [
          new ExternalHyperlink({
            link: part.link,
            children: [new TextRun({ ...options, text: part.text, bold: true })],
          }),
        ];
      case 'link':
        return [
          new ExternalHyperlink({
            link: part.address,
            children: [
              new TextRun({
                ...options,
                text: part.text,
                color: writer.colour('sky'),
                underline: { type: UnderlineType.SINGLE },
              }),
            ],
          }),
        ];
      case 'foreign':
        return runs(part.content, writer, {
          ...options,
          language: {
            value: part.language in OFFICE_LANGUAGES ? OFFICE_LANGUAGES[part.language as 'kk'] : part.language,
          },
        });
      case 'blank':
        return [new TextRun({ ...options, text: BLANK, color: writer.colour('quiet') })];
      case 'tick':
        return [new TextRun({ ...options, text: '☐' })];
    }
  });
}
