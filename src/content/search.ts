import { getEntry } from 'astro:content';
import { formatPhone, phoneLink } from '../directory/phone.ts';
import { helplineNotes } from '../guides/helplines.ts';
import { SECTIONS } from '../guides/sections.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/messages.ts';
import { pageAddress } from '../i18n/paths.ts';
import { FIRST_STEPS } from '../search/client/card-rules.ts';
import type { CardData, CardNumber, PageLink, SearchData } from '../search/client/data.ts';
import { compileDanger } from '../search/danger/compile.ts';
import type { DangerCard, DangerTable } from '../search/danger/schema.ts';
import { shownNumbers } from './directory.ts';
import { guidePages, messages, type GuidePage } from './site.ts';

/** Numbers that stand where the search cannot answer. */
const FALLBACK_NUMBERS = ['kz-112', 'kz-102', 'kz-103', 'kz-111'];
/** Cards on which adults look for themselves or for a child: they are told that 111 is there for adults too. */
const FOR_ADULTS_TOO = new Set(['past', 'harm', 'line']);

/**
 * Everything that the search needs beside its index, in one language. The edition has decided which numbers stand here.
 * @throws Error where content/search/danger.yaml is not in order
 */
export async function searchData(language: Language): Promise<SearchData> {
  const t = await messages(language);
  const pages = await guidePages(language);
  const entry = await getEntry('danger', 'danger');
  if (!entry) throw new Error('content/search/danger.yaml is missing');
  const table: DangerTable = entry.data;
  const cards = await Promise.all(
    table.cards.map(async (card) => [card.id, await cardData(card, table, t, pages)] as const),
  );
  return {
    words: searchWords(t),
    sections: Object.fromEntries(SECTIONS.map((section) => [section, t(`sections.${section}`)])),
    fallback: { numbers: await cardNumbers(FALLBACK_NUMBERS, language), topics: topics(t, pages) },
    rules: compileDanger(table),
    cards: Object.fromEntries(cards),
  };
}

function searchWords(t: Translate): SearchData['words'] {
  return {
    label: t('find.label'),
    hint: { child: t('blocks.searchBoxChild'), adult: t('blocks.searchBoxAdult') },
    privacy: { child: t('blocks.searchPrivacyChild'), adult: t('blocks.searchPrivacyAdult') },
    loading: t('find.loading'),
    failed: t('search.failed'),
    nothing: t('blocks.nothingFound'),
    counts: t.forms('count.results'),
    filters: t('search.filters'),
    all: t('search.all'),
    more: t('search.more'),
    meant: t('search.meant'),
    exact: t('search.exact'),
    other: t('search.other'),
    kilobytes: t('lesson.kb'),
    share: t('search.share'),
    shareWarning: t('search.shareWarning'),
    shareCopy: t('search.shareCopy'),
    shareCopied: t('search.shareCopied'),
    shareManual: t('search.shareManual'),
    next: t('danger.next'),
    further: t('danger.further'),
  };
}

async function cardData(
  { id, acute, helplines, page }: DangerCard,
  { rules }: DangerTable,
  t: Translate,
  pages: ReadonlyMap<string, GuidePage>,
): Promise<CardData> {
  const numbers = await cardNumbers(helplines, t.language);
  const paths = new Set([
    page,
    FIRST_STEPS,
    ...rules.flatMap((rule) => (rule.card === id && rule.page ? [rule.page] : [])),
  ]);
  const notes = async (child: boolean) =>
    withNumbers(
      noteKeys(id, helplines, child, t.language).map((key) => t(key)),
      t,
    );
  return {
    title: (await withNumbers([t(`danger.cards.${id}`)], t))[0] ?? '',
    acute,
    numbers,
    notes: { child: await notes(true), adult: await notes(false) },
    pages: Object.fromEntries([...paths].map((path) => [path, pageLink(path, t.language, pages)])),
  };
}

function noteKeys(card: string, helplines: readonly string[], child: boolean, language: Language): string[] {
  const keys = helplineNotes(helplines, child).map(({ key }) => key);
  const wanted = keys.filter(
    (key) => /limit|secondLine/.test(key) || (FOR_ADULTS_TOO.has(card) && /line(Child|Adult)$/.test(key)),
  );
  return language === 'en' ? [...wanted, 'near.interpreterNote'] : wanted;
}

/** Sets the numbers of services in place of {kz-…}. A number that the edition withholds leaves out its sentence. */
async function withNumbers(texts: readonly string[], t: Translate): Promise<string[]> {
  const filled = await Promise.all(
    texts.map(async (text) => {
      const ids = [...text.matchAll(/\{(kz-[a-z0-9-]+)\}/g)].map(([, id = '']) => id);
      const shown = new Map((await shownNumbers(ids, t.language)).map(({ id, number }) => [id, formatPhone(number)]));
      return ids.every((id) => shown.has(id))
        ? text.replace(/\{(kz-[a-z0-9-]+)\}/g, (_, id: string) => shown.get(id) ?? '')
        : null;
    }),
  );
  return filled.filter((text) => text !== null);
}

async function cardNumbers(ids: readonly string[], language: Language): Promise<CardNumber[]> {
  return (await shownNumbers(ids, language)).map(({ id, number, name, checked }) => ({
    href: phoneLink(number),
    text: formatPhone(number),
    name,
    urgent: id === 'kz-112',
    ...(checked === null ? {} : { checked }),
  }));
}

function pageLink(path: string, language: Language, pages: ReadonlyMap<string, GuidePage>): PageLink {
  const guide = pages.get(path)?.guide.data;
  if (!guide)
    throw new Error(`content/search/danger.yaml: there is no page ${path}. Write the path of a page of content/guides`);
  return { href: pageAddress(path, language), text: guide.heading ?? guide.title };
}

function topics(t: Translate, pages: ReadonlyMap<string, GuidePage>): PageLink[] {
  const sections = SECTIONS.filter((section) => pages.has(section));
  return [
    { href: pageAddress('find', t.language), text: t('find.allList') },
    ...sections.map((section) => ({ href: pageAddress(section, t.language), text: t(`sections.${section}`) })),
  ];
}
