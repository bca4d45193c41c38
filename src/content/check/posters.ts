import { LANGUAGES } from '../../i18n/languages.ts';
import { POSTER_FILES, type PosterKind } from '../../posters/schema.ts';
import { localizedTexts } from './activities.ts';
import { mayShowNumber } from './component-faults.ts';
import { at, type Content, type EntryOf } from './content.ts';
import { indexContent, type Known } from './known.ts';
import type { Problem } from './problem.ts';
import { countWords } from './sentence-split.ts';
import { useInstead } from './suggest.ts';
import { serviceOf, tokensIn } from './tokens.ts';

type PosterEntry = EntryOf<'posters'>;

/** Words on a poster with class rules, the line for adults included (lesson guide, section 13). */
export const MOST_RULE_WORDS = 30;

/**
 * Posters and cards: each file is there and holds what its name says, its {tokens} are the same in every language and
 * name numbers that may be shown, class rules have few words. Languages that are missing are refused by the schema.
 */
export function checkPosters(content: Content): Problem[] {
  const { posters } = content;
  if (posters.length === 0) return [];
  const known = indexContent(content);
  return [
    ...missingKinds(posters),
    ...posters.flatMap((entry) => [...tokens(entry, known), ...references(entry, known), ...longRules(entry)]),
  ];
}

function missingKinds(posters: readonly PosterEntry[]): Problem[] {
  const rule = 'missing-poster';
  return (Object.entries(POSTER_FILES) as [PosterKind, string][]).flatMap(([kind, id]): Problem[] => {
    const entry = posters.find((candidate) => candidate.id === id);
    const file = `content/posters/${id}.yaml`;
    if (!entry) return [{ file, rule, message: 'is missing', instead: 'Restore the file' }];
    if (!entry.data || entry.data.kind === kind) return [];
    const message = `is "${entry.data.kind}", but the file is named ${id}`;
    return [{ ...at(entry, 'kind'), rule, message, instead: `Write "${kind}"` }];
  });
}

/** Values that stand in a text besides numbers. */
const VALUES = ['{date}', '{address}', '{law}', '{sources}'];

function tokens(entry: PosterEntry, { services }: Known): Problem[] {
  return localizedTexts(entry.fields).flatMap(([path, texts]) => {
    const all = new Set(LANGUAGES.flatMap((language) => tokensIn(texts[language])));
    const lacking = LANGUAGES.flatMap((language): Problem[] => {
      const missing = [...all].filter((token) => !tokensIn(texts[language]).includes(token));
      if (missing.length === 0) return [];
      const message = `lacks ${missing.join(', ')}, which another language has`;
      const instead = 'Set the token where its value stands in the sentence';
      return [{ ...at(entry, `${path}.${language}`), rule: 'missing-token', message, instead }];
    });
    const wrong = [...all].flatMap((token): Problem[] => {
      const id = serviceOf(token);
      if (VALUES.includes(token) || (id !== null && mayShowNumber(services.get(id)))) return [];
      const message = `holds ${token}, which names no service with a number that may be shown`;
      const instead = useInstead(token.slice(1, -1), services.keys(), 'the id of a service, for example {kz-111}');
      return [{ ...at(entry, path), rule: 'unknown-id', message, instead }];
    });
    return [...lacking, ...wrong];
  });
}

function references(entry: PosterEntry, known: Known): Problem[] {
  const { data } = entry;
  const unknown = (
    path: string,
    id: string,
    names: { has(id: string): boolean; keys(): Iterable<string> },
    where: string,
  ) =>
    names.has(id)
      ? []
      : [
          {
            ...at(entry, path),
            rule: 'unknown-id',
            message: `names "${id}", which does not exist`,
            instead: useInstead(id, names.keys(), where),
          },
        ];
  if (data?.kind === 'staff') {
    return [
      ...data.provisions.flatMap((id, index) =>
        unknown(`provisions[${index}]`, id, known.provisions, 'a file name of content/law/provisions, without .yaml'),
      ),
      ...data.sources.flatMap((id, index) =>
        unknown(`sources[${index}]`, id, known.sources, 'a key of content/sources'),
      ),
    ];
  }
  if (data?.kind === 'rules') {
    return Object.entries(data.bands).flatMap(([band, { numbers }]) =>
      numbers.flatMap((id, index) =>
        unknown(
          `bands.${band}.numbers[${index}]`,
          id,
          known.services,
          'a file name of content/directory, without .yaml',
        ),
      ),
    );
  }
  return [];
}

function longRules(entry: PosterEntry): Problem[] {
  const { data } = entry;
  if (data?.kind !== 'rules') return [];
  return Object.entries(data.bands).flatMap(([band, { rules, numbers }]) =>
    LANGUAGES.flatMap((language): Problem[] => {
      const texts = [...rules, data.adults].map((text) => text[language]);
      const words = texts.reduce((sum, text) => sum + countWords(text), numbers.length);
      if (words <= MOST_RULE_WORDS) return [];
      const message = `has ${words} words in ${language} with the line for adults, more than ${MOST_RULE_WORDS}`;
      return [{ ...at(entry, `bands.${band}`), rule: 'long-poster', message, instead: 'Shorten the rules' }];
    }),
  );
}
