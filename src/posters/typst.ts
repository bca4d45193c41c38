import { typstString, typstText } from '../documents/typst.ts';
import type { Text } from '../documents/model.ts';
import { codeDrawing } from './code.ts';
import {
  LEAST_POSTER_NUMBER,
  LEAST_TYPE,
  type BigNumber,
  type Face,
  type Imposition,
  type Lines,
  type Part,
  type Poster,
} from './model.ts';

/** Turns a poster into Typst: nothing but calls of the functions of `poster.typ`, which holds the whole look. */

/** The file with the look, as Typst imports it: a path from the root of the project. */
export const POSTER_STYLE = '/src/posters/poster.typ';

/** How a poster is put on paper. */
export interface Setting {
  /** Size of the paper against the size of the model: 1.4142 makes A3 of A4. */
  zoom: number;
  /** Share of the comfortable sizes of type. No type gets smaller than the model allows. */
  fit: number;
  /** Copies on one sheet of paper, or null for pages as large as the poster. */
  imposition: Imposition | null;
}

/**
 * @param poster a checked poster
 * @param setting how it is put on paper
 * @returns the source of a Typst document
 */
export function posterSource(poster: Poster, setting: Setting): string {
  const writer = new Writer(poster, setting);
  return `#import ${typstString(POSTER_STYLE)}: *
#show: sheet.with(language: ${typstString(poster.language)}, title: ${typstString(poster.title)}, author: ${typstString(poster.author)})
${poster.faces.map((face) => `#${writer.page(face)}`).join('\n')}
`;
}

class Writer {
  readonly #poster: Poster;
  readonly #setting: Setting;

  constructor(poster: Poster, setting: Setting) {
    this.#poster = poster;
    this.#setting = setting;
  }

  /** One page. Copies beside the first have neither headings nor links: nobody hears them twice. */
  page(face: Face): string {
    const { face: size, margin, fold = false } = this.#poster;
    const { imposition } = this.#setting;
    const body = this.#face(face, false);
    if (imposition === null) {
      return `side(${this.#mm(size.width)}, ${this.#mm(size.height)}, ${this.#mm(margin)}, ${body})`;
    }
    const { paper, columns, rows } = imposition;
    return `copies((${paper.width}mm, ${paper.height}mm), (${this.#mm(size.width)}, ${this.#mm(size.height)}), (${columns}, ${rows}), ${this.#mm(margin)}, ${fold && face.edge !== null}, ${body}, ${this.#face(face, true)})`;
  }

  #face({ parts, edge }: Face, flat: boolean): string {
    const foot = edge
      ? [
          `edge(${array(edge.lines.map((lines) => this.#lines(lines, flat)))}, size: ${round(edge.size * this.#setting.zoom)}pt)`,
        ]
      : [];
    return block([...parts.map((part) => this.#part(part, flat)), ...foot]);
  }

  #part(part: Part, flat: boolean): string {
    const lines = (value: Lines) => this.#lines(value, flat);
    switch (part.kind) {
      case 'title':
        return `title(${lines(part.lines)}, size: ${this.#pt(part.size)}, flat: ${flat})`;
      case 'words':
        return `words(${lines(part.lines)}, size: ${this.#pt(part.size)}, bold: ${part.bold ?? false}, tone: ${typstString(part.tone ?? 'ink')}, centred: ${part.centred ?? false})`;
      case 'numbers':
        return `numbers(${array(part.numbers.map((number) => this.#number(number, flat)))}, size: ${this.#numberSize(part.size)}, label-size: ${this.#pt(part.labelSize)})`;
      case 'list':
        return `items(${array(part.items.map(lines))}, size: ${this.#pt(part.size)}, marks: ${typstString(part.marks)}, bold: ${part.bold ?? false})`;
      case 'code': {
        const drawing = part.address === null ? 'none' : typstString(codeDrawing(part.address));
        const alt = flat ? 'none' : this.#plain(part.alt.text);
        return `code(${drawing}, alt: ${alt}, width: ${this.#mm(part.width)}, size: ${this.#pt(part.size)}, waiting: ${lines(part.waiting)}, caption: ${lines(part.caption)})`;
      }
      case 'field':
        return `field(${lines(part.lines)}, size: ${this.#pt(part.size)})`;
      case 'box':
        return `framed(${typstString(part.tint)}, ${this.#mm(this.#poster.margin * (part.snug ? 0.3 : 0.5))}, ${block(part.parts.map((inner) => this.#part(inner, flat)))})`;
      case 'panel':
        return `panel(${this.#mm(part.height)}, ${block(part.parts.map((inner) => this.#part(inner, flat)))})`;
      case 'columns': {
        const shares = part.shares.map((share) => (share === 'auto' ? 'auto' : `${share}fr`));
        const columns = part.columns.map((column) => block(column.map((inner) => this.#part(inner, flat))));
        return `side-by-side(${array(shares)}, ${this.#mm(this.#poster.margin * 0.5)}, centred: ${part.centred ?? false}, ${columns.join(', ')})`;
      }
      case 'spring':
        return 'v(1fr)';
      case 'gap':
        return `v(${this.#mm(part.height)})`;
      case 'ornament':
        return `band(${this.#mm(this.#width)}, ${round(this.#setting.zoom)})`;
      case 'pattern':
        return `pattern(${this.#mm(this.#width)}, ${this.#mm(part.height)}, with-ruler: ${part.ruler}, turned: ${part.turned})`;
      case 'head':
        return `head(${lines(part.site)}, ${lines(part.place)}, size: ${this.#pt(part.size)})`;
    }
  }

  /** Between the margins, in millimetres. */
  get #width(): number {
    return this.#poster.face.width - 2 * this.#poster.margin;
  }

  #number({ number, link, labels, tone }: BigNumber, flat: boolean): string {
    return `(number: ${typstString(number)}, target: ${flat ? 'none' : typstString(link)}, labels: ${this.#lines(labels, flat)}, tone: ${typstString(tone)})`;
  }

  #lines(lines: Lines, flat: boolean): string {
    return array(
      lines.map(
        ({ language, text }) => `(${typstString(language)}, ${typstText(flat ? withoutLinks(text) : text, language)})`,
      ),
    );
  }

  #plain(text: Text): string {
    return typstString(
      text.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join(''),
    );
  }

  #mm(value: number): string {
    return `${round(value * this.#setting.zoom)}mm`;
  }

  #pt(size: number): string {
    const { fit, zoom } = this.#setting;
    return `${round(Math.max(LEAST_TYPE[this.#poster.read], size * fit) * zoom)}pt`;
  }

  #numberSize(size: number): string {
    const { fit, zoom } = this.#setting;
    const least = this.#poster.read === 'poster' ? LEAST_POSTER_NUMBER : LEAST_TYPE[this.#poster.read];
    return `${round(Math.max(least, size * fit) * zoom)}pt`;
  }
}

function withoutLinks(text: Text): Text {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    return part.kind === 'phone' || part.kind === 'link' ? { kind: 'strong', text: part.text } : part;
  });
}

function array(items: readonly string[]): string {
  return items.length === 0 ? '()' : `(${items.join(', ')},)`;
}

function block(calls: readonly string[]): string {
  return `{\n${calls.map((call) => `  ${call}`).join('\n')}\n}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
