import { fold } from '../fold.ts';
import { ENDINGS, STATE } from './endings.ts';
import { IRREGULAR } from './irregular.ts';
import { NOUN, PROTECTED, UNCHANGING, VERB } from './protected.ts';
import { soundsOf, soundsOfTyped, writingsOf, type Sounds } from './sounds.ts';
import { finish, fromWorkingForm, isVowel, toWorkingForm, withRussianLetters } from './working-form.ts';

/** A way to write an ending, ready for taking it off. */
interface Step {
  /** Kinds of sounds that may stand before it. */
  after: number;
  harmony: number;
  /** Begins with a vowel: a stem before it has a voiced last sound. */
  opensWithVowel: boolean;
  /** Begins like a converb: тап becomes тау before it. */
  converb: boolean;
  /** The same number for all steps that leave the same to be done before them. */
  group: number;
  follows: number;
  makes: number;
  price: number;
}

/** Endings by their letters, read from the last to the first. */
interface Node {
  /** By the code of the letter, counted from FIRST_LETTER. */
  next: (Node | undefined)[];
  steps: Step[];
}

/** Kazakh as it should be written, or as people type it without the letters that only Kazakh has. */
interface Spelling {
  endings: Node;
  sounds: (word: string) => Sounds;
  /** Kinds of the stems that our own texts know, by shape. */
  known: ReadonlyMap<string, number>;
  irregular: ReadonlyMap<string, string>;
}

/** More groups of steps than there are. */
const GROUPS = 64;
const groups = new Map<string, number>();

function groupOf(...marks: (number | boolean)[]): number {
  const name = marks.join();
  const known = groups.get(name);
  if (known !== undefined) return known;
  groups.set(name, groups.size);
  return groups.size - 1;
}

/** Code of а, where the small letters of Cyrillic begin. */
const FIRST_LETTER = 0x430;

const PROPER: Spelling = {
  endings: treeOfEndings((letters) => letters),
  sounds: soundsOf,
  known: PROTECTED,
  irregular: IRREGULAR,
};

let typed: Spelling | undefined;

/** Made when first asked for: whoever builds an index needs it not. */
function typedSpelling(): Spelling {
  if (typed) return typed;
  const known = new Map<string, number>();
  for (const [shape, kinds] of PROTECTED) {
    const letters = withRussianLetters(shape);
    known.set(letters, (known.get(letters) ?? 0) | kinds);
  }
  const irregular = [...IRREGULAR].map((pair) => pair.map(withRussianLetters) as [string, string]);
  typed = {
    endings: treeOfEndings(withRussianLetters),
    sounds: soundsOfTyped,
    known,
    irregular: new Map(irregular),
  };
  return typed;
}

function treeOfEndings(spell: (ending: string) => string): Node {
  const root: Node = { next: [], steps: [] };
  for (const [form, follows, makes, price] of ENDINGS) {
    for (const { text, after, harmony } of writingsOf(form)) {
      let node = root;
      for (const letter of [...spell(text)].reverse()) {
        const code = letter.charCodeAt(0) - FIRST_LETTER;
        node = node.next[code] ??= { next: [], steps: [] };
      }
      const opensWithVowel = 'аеыіуи'.includes(text.charAt(0));
      const converb = /^[ыі]п/.test(text);
      const group = groupOf(follows, opensWithVowel, converb);
      node.steps.push({ after, harmony, opensWithVowel, converb, group, follows, makes, price });
    }
  }
  return root;
}

/**
 * Prices beside those of the endings. They follow the thought that the shortest description is the right one: a known
 * stem costs little, an unknown one by its letters.
 */
const PRICE = {
  letter: 1.1,
  unknownNoun: 2,
  unknownVerb: 3.2,
  /** Added to an unknown stem, by its number of letters. */
  short: [99, 9, 2.2, 0.4],
  /** A known stem, by its number of letters. */
  known: [99, 4, 1, 0.8, 0.4],
  noVowel: 4,
  /** о at the end of an unknown stem is rather the -он of a loan: полигон-ы, регион-ы. */
  lastO: 1,
  wrongHarmony: 3,
  /** к, қ or п before an ending with a vowel: банкі, принципі. */
  unvoiced: 1.5,
  /** A verb without an ending is a command: rare, and then seldom negated or passive. */
  command: 1,
  /** Verbs from other languages end with -ла, so they are known by their noun. */
  foreignVerb: 3,
};

const CHEAPEST_STEM = Math.min(...PRICE.known);
const VERBAL = STATE.verb | STATE.negation;
const FOREIGN = /[фвцчщэьъ]/;

/** A longer "word" is none of Kazakh, and would cost time. я and ю count twice. */
const MAX_LENGTH = 40;

/** For each place and group of steps, the lowest price at which the analysis came by; kept to spare memory. */
const CHEAPEST = new Float64Array(2 * MAX_LENGTH * GROUPS);

/** Finds the cheapest way to read a word as a stem with endings. */
class Analysis {
  private readonly word: string;
  private readonly spelling: Spelling;
  private readonly sounds: Sounds;
  private best = Infinity;
  /** Shape of the stem. */
  stem: string;

  constructor(word: string, spelling: Spelling) {
    this.word = word;
    this.spelling = spelling;
    this.sounds = spelling.sounds(word);
    this.stem = word;
    CHEAPEST.fill(Infinity, 0, word.length * GROUPS);
    this.look(word.length, ~0, 0, undefined);
  }

  /**
   * Reads the first letters of the word as a word in one of some states.
   * @param length number of letters
   * @param states bits of STATE
   * @param price of the endings taken off so far
   * @param taken the ending taken off last
   */
  private look(length: number, states: number, price: number, taken: Step | undefined): void {
    if (states & STATE.noun) this.propose(length, NOUN, price, taken);
    if (states & STATE.verb) this.propose(length, VERB, price, taken);
    const { kinds, harmonies } = this.sounds;
    let node: Node | undefined = this.spelling.endings;
    for (let place = length - 1; place > 0; place -= 1) {
      node = node.next[this.word.charCodeAt(place) - FIRST_LETTER];
      if (node === undefined) return;
      for (const step of node.steps) {
        if (!(step.makes & states) || !((kinds[place - 1] ?? 0) & step.after)) continue;
        let sum = price + step.price;
        if (!((harmonies[place] ?? 0) & step.harmony)) sum += PRICE.wrongHarmony;
        if (taken === undefined && step.makes & VERBAL) sum += PRICE.command;
        const seen = place * GROUPS + step.group;
        if (sum >= this.best || sum >= (CHEAPEST[seen] ?? Infinity)) continue;
        CHEAPEST[seen] = sum;
        this.look(place, step.follows, sum, step);
      }
    }
  }

  /** Considers the first letters of the word as its stem. */
  private propose(length: number, kind: number, price: number, taken: Step | undefined): void {
    if (price + CHEAPEST_STEM >= this.best) return;
    const { known } = this.spelling;
    let raw = this.word.slice(0, length);
    let sum = price;
    const last = raw.charAt(length - 1);
    const before = raw.charAt(length - 2);
    if (kind === VERB && length > 2 && 'ыіи'.includes(last)) raw = raw.slice(0, -1);
    else if (taken?.opensWithVowel && 'пқк'.includes(last) && isVowel(before)) sum += PRICE.unvoiced;
    // п becomes у before -ып: тап, тауып.
    if (kind === VERB && taken?.converb && last === 'у' && 'аеөо'.includes(before) && !((known.get(raw) ?? 0) & VERB)) {
      raw = raw.slice(0, -1) + 'п';
    }
    const shape = finish(raw);
    const size = raw.length;
    const kinds = taken === undefined && kind === NOUN ? NOUN | UNCHANGING : kind;
    if ((known.get(shape) ?? 0) & kinds) sum += PRICE.known[Math.min(size, PRICE.known.length - 1)] ?? 0;
    else sum += priceOfUnknown(shape, size, kind);
    if (sum >= this.best) return;
    this.best = sum;
    this.stem = shape;
  }
}

function priceOfUnknown(shape: string, size: number, kind: number): number {
  let price = PRICE.letter * size + (PRICE.short[size] ?? 0) + (kind === NOUN ? PRICE.unknownNoun : PRICE.unknownVerb);
  if (kind === VERB && FOREIGN.test(shape)) price += PRICE.foreignVerb;
  if (size > 2 && shape.endsWith('о')) price += PRICE.lastO;
  // Only short stems can lack a vowel.
  if (size < 4 && ![...shape].some(isVowel)) price += PRICE.noVowel;
  return price;
}

/** Stems found before: texts repeat their words. */
const FORMER = new Map<string, string>();
const MOST_FORMER = 10_000;

const KAZAKH = /^[а-яәғқңөұүһі]+$/;

/**
 * Takes the best analysis of a word, of its stem, and so on, until nothing more comes off: so every form of a word meets
 * the word itself, whatever its end looks like.
 */
function reduce(word: string, spelling: Spelling): string {
  const regular = (form: string) => spelling.irregular.get(form) ?? form;
  let stem = regular(word);
  // A known stem is never read otherwise: every ending has its price.
  while (!spelling.known.has(stem)) {
    const shorter = regular(new Analysis(stem, spelling).stem);
    if (shorter === stem) break;
    stem = shorter;
  }
  return stem;
}

/**
 * @param word a normalised word; a word with a hyphen keeps its first part as it is
 * @returns its stem, never empty unless the word is; other than Kazakh words come back as they are. The stem of a stem
 *   is that stem.
 */
export function stemKazakh(word: string): string {
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && hyphen < word.length - 1) return stemOfPair(word.slice(0, hyphen), word.slice(hyphen + 1));
  if (word.length > MAX_LENGTH || !KAZAKH.test(word)) return word;
  const former = FORMER.get(word);
  if (former !== undefined) return former;
  const stem = fromWorkingForm(reduce(toWorkingForm(word), PROPER));
  if (FORMER.size >= MOST_FORMER) FORMER.clear();
  FORMER.set(word, stem);
  return stem;
}

/** Endings written after a hyphen: 111-ге, ЮНЕСКО-ның. */
const LOOSE_ENDING = /^(?:[ғгқк][ае]|[дт][ае](?:ғ[ыі]|н)?|н[ае]н|[ндт][ыі]ң?|[мбп]ен|[лдт][ае]р|(?:ын|ін|н)?ш[ыі])$/;

function stemOfPair(first: string, second: string): string {
  return LOOSE_ENDING.test(second) ? stemKazakh(first) : `${first}-${stemKazakh(second)}`;
}

/**
 * The stem of a word typed without the letters that only Kazakh has.
 * @param word a normalised word, typed on a Russian keyboard: комек, корлайды
 * @returns its folded stem; nearly always the same as the folded stem of the word as it should be written
 */
export function stemTypedKazakh(word: string): string {
  const letters = withRussianLetters(word);
  if (word.length > MAX_LENGTH || !KAZAKH.test(letters)) return fold(word);
  return fold(fromWorkingForm(reduce(toWorkingForm(letters), typedSpelling())));
}
