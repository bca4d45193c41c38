/**
 * The endings of Kazakh as data, for taking them off. A capital Latin letter stands for a sound that follows the word
 * before it (sounds.ts):
 *
 *   A  а е      I  ы і      Қ  қ к      Ғ  ғ г
 *   D  д т      G  ғ г қ к      L  л д т (plural)      N  н д т (accusative)      M  н д т (genitive)
 *   B  д н т (ablative)      P  м б п (instrumental)      X  м б п (negation)
 *   (I) (A)  ы і, а е after a consonant only      (s)  с after a vowel only      (й)  й after a vowel, а е after a consonant
 *   (к) (в) (л)  stand for no sound: only after a consonant, after a vowel, after л
 *
 * я and ю count as йа and йу (working-form.ts), so қояды is қой-а-ды. The order of the endings follows the usual school
 * grammar of Kazakh. The price says how readily an ending is taken off: the analysis with the lowest sum wins, and every
 * letter of an unknown stem has its price as well (stemmer.ts).
 */

/** What a word is after an ending, as bits, so that an ending can follow several. */
export const STATE = {
  /** noun, adjective, numeral, participle, infinitive */
  noun: 1,
  plural: 2,
  /** my, your, our */
  own: 4,
  /** his, her, its, their */
  third: 8,
  case: 16,
  /** stem of a verb, also of its passive */
  verb: 32,
  negation: 64,
  past: 128,
  present: 256,
  converb: 512,
  /** nothing may follow but persons of a noun */
  end: 1024,
} as const;

export type Ending = readonly [form: string, follows: number, makes: number, price: number];

const { noun, plural, own, third, verb, negation, past, present, converb, end } = STATE;
const CASE = STATE.case;
const NOMINAL = noun | plural | own;
const VERBAL = verb | negation;

export const ENDINGS: readonly Ending[] = [
  // Number and owner: балалар, балам, балаң, баламыз, балаңыз, баласы
  ['LAр', noun, plural, 0.5],
  ['(I)м', noun | plural, own, 1.1],
  ['(I)ң', noun | plural, own, 1.8],
  ['(I)мIз', noun | plural, own, 0.8],
  ['(I)ңIз', noun | plural, own, 0.8],
  ['(s)I', noun | plural, third, 0.4],

  // Cases: баланы, баланың, балаға, балада, баладан, баламен
  ['NI', NOMINAL, CASE, 1.2],
  ['MIң', NOMINAL, CASE, 0.4],
  ['GA', noun | plural | own, CASE, 0.7],
  ['DA', NOMINAL, CASE, 0.8],
  ['BAн', NOMINAL, CASE, 0.6],
  ['Pен', NOMINAL, CASE, 0.6],
  ['Pенен', NOMINAL, CASE, 0.8],
  ['A', own, CASE, 0.2],
  // After his, her: баласын, баласының, баласына, баласында, баласынан, баласымен
  ['н', third, CASE, 0.5],
  ['нIң', third, CASE, 0.3],
  ['нA', third, CASE, 0.2],
  ['ндA', third, CASE, 0.3],
  ['нAн', third, CASE, 0.3],
  ['мен', third, CASE, 0.4],
  ['менен', third, CASE, 0.6],

  // What is there, whose, like, in the manner of, more: баладағы, баланікі, баладай, балаша, жақсырақ
  ['DAҒI', NOMINAL, noun, 0.4],
  ['ндAҒI', third, noun, 0.3],
  ['GI', noun, noun, 2],
  ['Nікі', NOMINAL, noun, 0.8],
  ['нікі', third, noun, 0.8],
  ['DAй', NOMINAL, noun, 1.2],
  ['ндAй', third, noun, 0.6],
  ['шA', noun | plural, end, 1.8],
  ['ншA', third, end, 1],
  ['(I)рAҚ', noun, noun, 1.2],

  // Persons after a noun or a participle: баламын, барғансың
  ['PIн', NOMINAL | third | CASE, end, 1],
  ['сIң', NOMINAL | third | CASE, end, 1.2],
  ['сIз', NOMINAL | third | CASE, end, 2],
  ['XIз', NOMINAL | third | CASE, end, 1],
  ['сIңдAр', NOMINAL | third | CASE, end, 0.8],
  ['сIздAр', NOMINAL | third | CASE, end, 0.8],

  // Voices: passive and reciprocal belong to the verb (айтылды, айтысты); causatives are verbs of their own
  ['(I)л', verb, verb, 1],
  // After л the passive sounds like the reflexive: алынды, білінді
  ['(л)Iн', verb, verb, 1],
  ['(I)с', verb, verb, 1.6],
  ['(I)н', verb, verb, 1.8],

  // Negation: айтпа, and what follows it
  ['XA', verb, negation, 1],
  ['с', negation, noun, 0.8],

  // Past and condition: айтты, айттым, айтсам
  ['DI', VERBAL, past, 0.9],
  ['сA', VERBAL, past, 0.9],
  ['м', past, end, 0.4],
  ['ң', past, end, 0.5],
  ['ңIз', past, end, 0.3],
  ['ңдAр', past, end, 0.3],
  ['ңIздAр', past, end, 0.3],
  ['Қ', past, end, 2.5],

  // Present and future: айта, айтамын, айтады, айтатын
  ['(й)', VERBAL, present, 1.2],
  // и is the ы or і of a verb with й: оқы, оқиды
  ['и', verb, present, 1.6],
  ['мIн', present, end, 0.2],
  ['м', present, end, 0.8],
  ['сIң', present, end, 0.2],
  ['сIз', present, end, 0.3],
  ['дI', present, end, 0.2],
  ['мIз', present, end, 0.2],
  ['сIңдAр', present, end, 0.2],
  ['сIздAр', present, end, 0.2],
  ['тIн', present, noun, 0.8],
  ['(к)Aр', verb, noun, 1.9],
  ['(в)р', verb, noun, 2.4],

  // Participles, infinitive, converbs: айтқан, айту, айтушы, айтпақ, айтып, айтқалы, айтқанша
  ['(к)AрлIҚ', verb, noun, 0.6],
  ['(в)рлIҚ', verb, noun, 0.8],
  ['GAн', VERBAL, noun, 0.7],
  ['у', VERBAL, noun, 0.3],
  ['ушI', VERBAL, noun, 0.9],
  ['XAҚ', VERBAL, noun, 1.6],
  ['XAҚшI', VERBAL, end, 1],
  ['(I)п', VERBAL, converb, 1.1],
  ['тI', converb, end, 0.3],
  ['пIн', converb, end, 0.3],
  ['сIң', converb, end, 0.3],
  ['сIз', converb, end, 0.3],
  ['пIз', converb, end, 0.3],
  ['GAлI', VERBAL, end, 0.9],
  ['GAнша', VERBAL, end, 0.8],
  ['GAнше', VERBAL, end, 0.8],
  ['GAй', VERBAL, end, 1.4],

  // Wishes and requests: айтқым, айтсын, айтыңыз, айтайын, айтайық, айтшы
  ['GIм', VERBAL, end, 0.8],
  ['GIң', VERBAL, end, 0.9],
  ['GIсI', VERBAL, end, 0.9],
  ['GIмIз', VERBAL, end, 0.8],
  ['сIн', VERBAL, end, 0.9],
  ['(I)ң', VERBAL, end, 1.8],
  ['(I)ңIз', VERBAL, end, 0.7],
  ['(I)ңдAр', VERBAL, end, 0.6],
  ['(I)ңIздAр', VERBAL, end, 0.5],
  ['(A)йIн', VERBAL, end, 0.7],
  ['(A)йIҚ', VERBAL, end, 0.8],
  ['шI', verb | past | end, end, 1.8],
];
