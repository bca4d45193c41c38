import type { Language } from '../i18n/languages.ts';
import type { DocumentTint, Picture, Text } from './model.ts';

/**
 * What a projector shows, without a word on how it looks: a few words on each slide, and beside it the notes of the
 * teacher, which the class does not see. `pptx.ts` turns it into a file.
 */
export interface Deck {
  /** Neutral name without ending, for example j7-slides-kk. */
  file: string;
  /** The file of content/ that an editor mends; named in errors. */
  origin: string;
  language: Language;
  title: string;
  author: string;
  description: string;
  /** Last change of the content, YYYY-MM-DD. */
  updated: string;
  tint: DocumentTint;
  slides: readonly Slide[];
}

export interface Slide {
  kind: 'title' | 'step' | 'close';
  title: string;
  /** Short mark in a tile, for example J7. */
  mark: string | null;
  /** What the class reads. */
  lines: readonly Text[];
  /** A number in very large type. */
  number: string | null;
  picture: Picture | null;
  /** Place in the lesson in minutes; null on a slide outside the steps. */
  minutes: { from: number; to: number } | null;
  /** For the teacher: each part has a label and its lines. */
  notes: readonly { label: string; lines: readonly Text[] }[];
}
