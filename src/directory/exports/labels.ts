import type { Translate } from '../../i18n/messages.ts';
import type { Service } from '../schema.ts';

/** Words of one language for the codes of the directory. */
export interface ExportLabels {
  t: Translate;
  /** @returns the name of a region, or of the whole country */
  region(code: Service['region']): string;
  /** What stands beside an entry that nobody has confirmed: call 111 first. */
  notConfirmed: string;
}

/** Licence of all files. */
export interface Licence {
  name: string;
  url: string;
}

/** Lists of codes with the place of their words in the interface. */
export const CODE_LABELS = {
  status: 'openData.statuses',
  kind: 'kinds',
  certainty: 'certainty',
  'legal-form': 'openData.legalForms',
  audience: 'audiences',
  offer: 'offers',
  'accepts-children': 'openData.yesNo',
  language: 'languages',
  'languages-basis': 'openData.bases',
  'address-policy': 'openData.addressPolicies',
  'assured-method': 'openData.methods',
} as const;

export type CodeList = keyof typeof CODE_LABELS;

/**
 * @param list list of codes
 * @param code a code of that list
 * @param t messages of the reader's language
 */
export function codeLabel(list: CodeList, code: string, t: Translate): string {
  return t(`${CODE_LABELS[list]}.${code}`);
}
