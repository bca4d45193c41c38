import { LANGUAGES } from '../../i18n/languages.ts';
import * as fault from './component-faults.ts';

/** One attribute of a component. */
export interface Attribute {
  optional?: true;
  /** Stands alone, without a value: <Phone id="kz-111" plain />. */
  flag?: true;
  /** Part of the identity of the component: the three versions of a page have the same. */
  identity?: true;
  findFault?: fault.FindFault;
}

/** A component that a text may use. */
export interface ComponentRule {
  attributes: Record<string, Attribute>;
  /** Whether it stands around a text. */
  holdsText?: true;
  /** How many words it counts in a sentence; what stands for a citation or an exempt text counts none (style guide, 2.1). */
  words: number;
}

/** An attribute by which the component says what it shows. */
const names = (findFault: fault.FindFault): Attribute => ({ identity: true, findFault });

/** A component that shows one fact. */
const fact = (words: number, attributes: Record<string, Attribute>): ComponentRule => ({ words, attributes });

/** A component around a text. Its words are counted like those beside it. */
const around = (attributes: Record<string, Attribute> = {}): ComponentRule => ({
  words: 0,
  holdsText: true,
  attributes,
});

/** All components of src/components/prose/index.ts; docs/editing.md explains them to writers. */
export const COMPONENTS: Record<string, ComponentRule> = {
  Phone: fact(1, { id: names(fault.callableService), plain: { optional: true, flag: true } }),
  Hours: fact(0, { id: names(fault.service) }),
  Article: fact(0, { id: names(fault.provision) }),
  Edition: fact(0, { id: names(fault.provision) }),
  OldTerm: fact(0, { id: names(fault.provisionWithOldTerm) }),
  Amount: fact(4, { id: names(fault.provision), of: names(fault.numberOf('amounts')) }),
  Value: fact(1, { id: names(fault.provision), of: names(fault.numberOf('numbers')) }),
  LawDate: fact(3, { id: names(fault.act), of: names(fault.dateOfAct) }),
  LawNumber: fact(1, { id: names(fault.actWithNumber) }),
  LawName: fact(0, { id: names(fault.act) }),
  Stat: fact(1, { of: names(fault.series), item: names(fault.itemOfSeries) }),
  StatSource: fact(0, { of: names(fault.series) }),
  Chart: fact(0, { of: names(fault.chartableSeries) }),
  Source: fact(0, { id: names(fault.sourceKeys) }),
  Block: fact(0, { id: names(fault.block) }),
  TrustedHand: fact(0, {}),
  SafeOrNot: fact(0, { id: names(fault.scenes) }),
  CallScript: fact(0, {}),
  Breathe: fact(0, {}),
  HelperCircles: fact(0, {}),
  DataFiles: fact(0, {}),
  ContactCards: fact(0, {}),
  Picture: fact(0, { name: names(fault.picture), alt: { optional: true } }),
  Callout: around({ kind: { optional: true, ...names(fault.oneOf('important', 'note', 'hope', 'law')) } }),
  Details: around({ summary: {} }),
  Next: around(),
  ForChild: around(),
  ForAdult: around(),
  Term: around({ id: names(fault.term) }),
  Foreign: around({ lang: { findFault: fault.oneOf(...LANGUAGES) } }),
};
