import type { Translate } from '../../i18n/messages.ts';
import { writeProperName, writeSource } from './cells.ts';
import type { HsdsAttribute } from './hsds-model.ts';
import { serviceUuid } from './hsds-parts.ts';
import { writeHours } from './hours-code.ts';
import { codeLabel, type CodeList, type ExportLabels, type Licence } from './labels.ts';
import type { ConfirmedEntry, DirectoryEntry, OpenDirectory } from './model.ts';
import { stableUuid } from './uuid.ts';

/** Texts of an entry that HSDS has no field for. */
export const TEXT_ATTRIBUTES = [
  'note',
  'stay',
  'accessibility',
  'confidentiality',
  'answers',
  'asks',
  'writing',
] as const;

/** An attribute before it gets its identifiers. */
interface Draft {
  type: string;
  value: string;
  term?: { name: string; description: string; taxonomy: string; uri?: string };
}

/**
 * What HSDS has no field for, as attributes: codes of the directory with their words, texts, sources, and what is true
 * of the whole file (edition, date, licence), so that it stays with an entry that somebody copies out of it.
 * @param entry the entry
 * @param directory what the edition shows
 * @param labels words of the language
 * @param licence licence of the file
 */
export function attributesOf(
  entry: DirectoryEntry,
  directory: OpenDirectory,
  labels: ExportLabels,
  licence: Licence,
): HsdsAttribute[] {
  const { t } = labels;
  const drafts = [
    { type: 'entry', value: entry.id },
    ...datasetDrafts(directory, labels, licence),
    code('status', entry.status, t),
    code('kind', entry.kind, t),
    ...entry.ownTranslations.map((language) => ({
      type: 'own-translation',
      ...termOf('language', language, t('service.ownTranslation'), t),
    })),
    ...entry.properNames.map((name) => ({ type: 'proper-name', value: writeProperName(name) })),
    ...(entry.status === 'unconfirmed' ? [] : factDrafts(entry, t)),
  ];
  return drafts.map((draft, index) => finish(draft, entry, index, t));
}

function datasetDrafts({ edition, date }: OpenDirectory, { t }: ExportLabels, licence: Licence): Draft[] {
  const review = { name: t('edition.short'), description: t('edition.fileNote'), taxonomy: 'edition' };
  const { name, url } = licence;
  return [
    { type: 'edition', value: edition, ...(edition === 'review' && { term: review }) },
    ...(date === null ? [] : [{ type: 'data-date', value: date }]),
    { type: 'licence', value: url, term: { name, description: name, taxonomy: 'licence', uri: url } },
  ];
}

function factDrafts(entry: ConfirmedEntry, t: Translate): Draft[] {
  return [
    code('certainty', entry.certainty, t),
    ...optional(entry.legalForm, (form) => code('legal-form', form, t)),
    ...entry.audiences.map((audience) => code('audience', audience, t)),
    ...entry.services.map((offer) => code('offer', offer, t)),
    ...optional(entry.acceptsChildren, (accepts) => code('accepts-children', accepts ? 'yes' : 'no', t)),
    ...optional(entry.languagesBasis, (basis) => code('languages-basis', basis, t)),
    code('address-policy', entry.addressPolicy, t),
    { type: 'hours', value: writeHours(entry.hours) },
    ...TEXT_ATTRIBUTES.flatMap((field) => optional(entry[field], (text) => ({ type: field, value: text[t.language] }))),
    ...optional(entry.gathered, (day) => ({ type: 'gathered', value: day })),
    ...(entry.status === 'checked'
      ? [code('assured-method', entry.assured.method, t), { type: 'assured-by', value: entry.assured.by }]
      : []),
    ...entry.sources.map((source) => ({ type: 'source', value: writeSource(source) })),
  ];
}

function optional<Value>(value: Value | undefined, draft: (value: Value) => Draft): Draft[] {
  return value === undefined ? [] : [draft(value)];
}

function code(list: CodeList, value: string, t: Translate): Draft {
  return { type: list, ...termOf(list, value, t(`openData.lists.${list}`), t) };
}

function termOf(list: CodeList, value: string, description: string, t: Translate): Omit<Draft, 'type'> {
  return { value, term: { name: codeLabel(list, value, t), description, taxonomy: list } };
}

function finish({ type, value, term }: Draft, entry: DirectoryEntry, index: number, t: Translate): HsdsAttribute {
  return {
    id: stableUuid(`attribute:${index}:${type}:${entry.id}`),
    link_id: serviceUuid(entry.id),
    link_entity: 'service',
    link_type: type,
    value,
    ...(term && {
      taxonomy_term: {
        id: stableUuid(`term:${term.taxonomy}:${value}`),
        code: value,
        name: term.name,
        description: term.description,
        taxonomy: term.taxonomy,
        language: t.language,
        ...(term.uri !== undefined && { term_uri: term.uri }),
      },
    }),
  };
}
