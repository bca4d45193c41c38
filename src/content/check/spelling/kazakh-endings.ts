/**
 * Kazakh endings as data. A capital Latin letter stands for a sound that follows the word before it (kazakh-sounds.ts):
 *
 *   A  а е       I  ы і       (I)  ы і after a consonant, nothing after a vowel       (s)  с after a vowel only
 *   D  д т       G  ғ г қ к   L  л д т (plural)      N  н д т (accusative)
 *   M  н д т (genitive)       B  д н т (ablative)    P  м б п (instrumental)         X  м б п (negation)
 *   K  қ к (first person plural of a past)
 *
 * The order of endings and their sounds follow the usual school grammar of Kazakh.
 */

/** What a word is after its last ending; decides which endings may follow. */
export type State =
  | 'noun' // and adjectives, numerals, participles, infinitives
  | 'plural'
  | 'firm' // a noun whose last sound changes before a vowel, as it stands before consonants: кітап-
  | 'beforeVowel' // the same before a vowel: кітаб-
  | 'own' // my, your (familiar)
  | 'owned' // our, your (polite)
  | 'third' // his, her, its, their
  | 'case'
  | 'root' // stem of a verb
  | 'present'
  | 'converb'
  | 'past'
  | 'wish'
  | 'request'
  | 'end';

/** States in which a word may end. */
export const COMPLETE: ReadonlySet<State> = new Set<State>([
  ...(['noun', 'firm', 'plural', 'own', 'owned', 'third', 'case', 'root', 'present', 'converb', 'past'] as const),
  ...(['request', 'end'] as const),
]);

type Ending = readonly [form: string, next: State];

const CASES: readonly Ending[] = [
  ['NI', 'case'],
  ['MIң', 'case'],
  ['DA', 'case'],
  ['BAн', 'case'],
  ['Pен', 'end'],
  ['DAGI', 'noun'], // баладағы
  ['Nікі', 'third'], // баланікі
  ['DAй', 'noun'],
];

const DATIVE: readonly Ending[] = [['GA', 'case']];

const PERSONS: readonly Ending[] = [
  ['PIн', 'end'],
  ['сIң', 'end'],
  ['сIз', 'end'],
  ['XIз', 'end'],
  ['сIңдAр', 'end'],
  ['сIздAр', 'end'],
];

const POSSESSIVES: readonly Ending[] = [
  ['(I)м', 'own'],
  ['(I)ң', 'own'],
  ['(I)мIз', 'owned'],
  ['(I)ңIз', 'owned'],
  ['(s)I', 'third'],
];

const ADJECTIVES: readonly Ending[] = [
  ['LI', 'noun'], // күшті
  ['сIз', 'noun'], // күшсіз
  ['LIқ', 'firm'],
  ['LIғ', 'beforeVowel'],
  ['шI', 'noun'],
  ['шA', 'end'], // қазақша
];

const COMPARATIVE: readonly Ending[] = [['(I)рAқ', 'noun']]; // жақсырақ

const BEFORE_CONSONANT: readonly Ending[] = [['LAр', 'plural'], ...CASES, ...DATIVE, ...PERSONS, ...ADJECTIVES];

export const ENDINGS: Readonly<Record<State, readonly Ending[]>> = {
  noun: [...BEFORE_CONSONANT, ...POSSESSIVES, ...COMPARATIVE],
  firm: BEFORE_CONSONANT,
  plural: [...POSSESSIVES, ...CASES, ...DATIVE, ...PERSONS, ['шA', 'end']],
  beforeVowel: [...POSSESSIVES, ...COMPARATIVE],
  own: [...CASES, ['A', 'case'], ...PERSONS, ['шA', 'end']],
  owned: [...CASES, ...DATIVE, ...PERSONS, ['шA', 'end']],
  third: [
    ['н', 'case'],
    ['нIң', 'case'],
    ['нA', 'case'],
    ['ндA', 'case'],
    ['нAн', 'case'],
    ['мен', 'end'],
    ['ндAGI', 'noun'],
    ['нікі', 'third'],
    ['ндAй', 'noun'],
    ['ншA', 'end'],
    ...PERSONS,
  ],
  case: PERSONS,
  root: [
    ['DI', 'past'],
    ['сA', 'past'],
    ['GAн', 'noun'],
    ['GI', 'wish'],
    ['GAлI', 'end'],
    ['GAй', 'end'],
    ['XAқ', 'firm'],
    ['XAс', 'noun'],
    ['сIн', 'request'],
    ['шI', 'end'],
  ],
  present: [
    ['мIн', 'end'],
    ['сIң', 'end'],
    ['сIз', 'end'],
    ['дI', 'end'],
    ['мIз', 'end'],
    ['сIңдAр', 'end'],
    ['сIздAр', 'end'],
    ['тIн', 'noun'],
  ],
  converb: [
    ['пIн', 'end'],
    ['сIң', 'end'],
    ['сIз', 'end'],
    ['тI', 'end'],
    ['пIз', 'end'],
  ],
  past: [
    ['м', 'end'],
    ['ң', 'request'],
    ['ңIз', 'request'],
    ['K', 'end'],
    ['ңдAр', 'request'],
    ['ңIздAр', 'request'],
  ],
  wish: [
    ['м', 'end'],
    ['ң', 'end'],
    ['мIз', 'end'],
    ['ңIз', 'end'],
    ['сI', 'end'],
  ],
  request: [['шI', 'end']],
  end: [],
};
