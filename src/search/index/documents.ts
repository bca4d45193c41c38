import type { Language } from '../../i18n/languages.ts';
import type { Extras, Kind, TextPart } from '../query/format.ts';

/** One version of an entry, as it is read from the site or from a file of records. */
export interface SearchDocument {
  /** Same for all versions of an entry. */
  path: string;
  /** Place on the page, for entries that are a part of one. */
  fragment?: string;
  language: Language;
  kind: Kind;
  /** Section of the site, for example "help"; empty for records. */
  section: string;
  sectionName: string;
  title: string;
  /** Sentences that say what it answers, found but never shown: its description, questions of readers. */
  answers: string[];
  /** It mostly leads to other entries: a start page, a list. */
  leads: boolean;
  /** The first part is what stands before the first heading. */
  parts: TextPart[];
  extras?: Extras;
}
