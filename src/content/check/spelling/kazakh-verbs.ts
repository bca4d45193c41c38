import type { State } from './kazakh-endings.ts';
import { ending, harmonyOf, voiced, type Harmony } from './kazakh-sounds.ts';

/** A beginning of words: letters and the state in which endings follow. */
export type Beginning = readonly [letters: string, state: State];

/**
 * The forms of a verb from which all others are made: айт, айту, айта, айтып, айтар, айтайын … and the same of its
 * negation айтпа.
 * @param stem stem of the verb, for example "айт"
 * @param shortened stem before a vowel where more changes than its last sound: "қорқ" of "қорық"
 */
export function verbBeginnings(stem: string, shortened?: string): Beginning[] {
  return harmoniesOf(stem).flatMap((harmony) => {
    const negation = stem + ending('XA', stem, harmony);
    return [...forms(stem, harmony, shortened), ...forms(negation, harmony)];
  });
}

function harmoniesOf(stem: string): Harmony[] {
  const harmony = harmonyOf(stem);
  return harmony ? [harmony] : ['back', 'front'];
}

function forms(stem: string, harmony: Harmony, shortened?: string): Beginning[] {
  const { infinitive, present, converb, future, wish, request } = vowelForms(stem, harmony, shortened);
  const polite = ['ңIз', 'ңдAр', 'ңIздAр'].map((form) => request + ending(form, request, harmony));
  return [
    [stem, 'root'],
    [infinitive, 'noun'],
    [present, 'present'],
    [converb, 'converb'],
    [future, 'noun'],
    ...['н', 'K'].map((person): Beginning => [wish + ending(person, wish, harmony), 'request']),
    [`${request}ң`, 'request'],
    ...polite.map((form): Beginning => [form, 'request']),
  ];
}

interface VowelForms {
  infinitive: string;
  present: string;
  converb: string;
  future: string;
  /** Before the person of "let me", "let us": айтайы-. */
  wish: string;
  /** Before the person of a request: айты-. */
  request: string;
}

function vowelForms(stem: string, harmony: Harmony, shortened?: string): VowelForms {
  const a = harmony === 'back' ? 'а' : 'е';
  const y = harmony === 'back' ? 'ы' : 'і';
  const short = stem.slice(0, -1);
  switch (stem.at(-1)) {
    case 'а':
    case 'ә':
    case 'е':
      return {
        infinitive: `${stem}у`,
        present: `${stem}й`,
        converb: `${stem}п`,
        future: `${stem}р`,
        wish: `${stem}й${y}`,
        request: stem,
      };
    case 'ы':
    case 'і':
      return {
        infinitive: `${short}у`,
        present: `${short}и`,
        converb: `${stem}п`,
        future: `${stem}р`,
        wish: `${short}и${y}`,
        request: stem,
      };
    case 'й': {
      const open = harmony === 'back' ? `${short}я` : `${stem}е`;
      return {
        infinitive: `${short}ю`,
        present: open,
        converb: `${stem}${y}п`,
        future: `${open}р`,
        wish: `${open}й${y}`,
        request: stem + y,
      };
    }
    default: {
      const base = shortened ?? voiced(stem);
      // п becomes у before -ып: тап, тауып.
      const joined = stem.endsWith('п') ? `${short}у` : base;
      return {
        infinitive: stem.endsWith('и') ? `${stem}ю` : `${base}у`,
        present: base + a,
        converb: `${joined}${y}п`,
        future: `${base}${a}р`,
        wish: `${base}${a}й${y}`,
        request: base + y,
      };
    }
  }
}
