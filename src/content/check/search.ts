import { at, type Content, type EntryOf } from './content.ts';
import { indexContent, type Known } from './known.ts';
import type { Problem } from './problem.ts';
import { useInstead } from './suggest.ts';
import { mayShowNumber } from './component-faults.ts';

const PAGE = 'the path of a page without language and outer slashes, for example help/now';

/** The files of content/search that rules and other entries name each other in. Questions: references.ts. */
export function checkSearch(content: Content): Problem[] {
  const known = indexContent(content);
  return [
    ...content.danger.flatMap((entry) => checkDanger(entry, known)),
    ...content.asked.flatMap((entry) => checkAsked(entry, known)),
    ...checkThesaurus(content),
  ];
}

function checkDanger(entry: EntryOf<'danger'>, known: Known): Problem[] {
  if (!entry.data) return [];
  const { cards, lists, rules } = entry.data;
  const problem = (field: string, message: string, instead: string): Problem => ({
    ...at(entry, field),
    rule: 'unknown-id',
    message,
    instead,
  });
  const page = (field: string, path: string | undefined) =>
    path === undefined || known.pages.has(path)
      ? []
      : [problem(field, `names "${path}", but there is no such page`, useInstead(path, known.pages.keys(), PAGE))];
  const list = (field: string, words: readonly string[] | undefined) =>
    (words ?? [])
      .filter((word) => word.startsWith('$') && !(word.slice(1) in lists))
      .map((word) =>
        problem(
          field,
          `names "${word}", but there is no such list`,
          useInstead(word.slice(1), Object.keys(lists), 'a name from "lists" of this file'),
        ),
      );
  const cardIds = cards.map(({ id }) => id);
  return [
    ...twice(entry, 'cards', cardIds),
    ...twice(
      entry,
      'rules',
      rules.map(({ id }) => id),
    ),
    ...cards.flatMap((card, index) => [
      ...page(`cards[${index}].page`, card.page),
      ...card.helplines
        .filter((id) => !mayShowNumber(known.services.get(id)))
        .map((id) =>
          problem(
            `cards[${index}].helplines`,
            `names "${id}", which is no service with a number that may be shown`,
            useInstead(id, known.services.keys(), 'a file name of content/directory, without .yaml'),
          ),
        ),
    ]),
    ...rules.flatMap((rule, index) => [
      ...page(`rules[${index}].page`, rule.page),
      ...list(`rules[${index}].not`, rule.not),
      ...(cardIds.includes(rule.card)
        ? []
        : [
            problem(
              `rules[${index}].card`,
              `names "${rule.card}", but there is no such card in this file`,
              useInstead(rule.card, cardIds, 'the id of a card of this file'),
            ),
          ]),
      ...(['kk', 'ru', 'en'] as const).flatMap((language) =>
        (rule[language] ?? []).flatMap((pattern, place) =>
          typeof pattern === 'string' ? [] : list(`rules[${index}].${language}[${place}]`, pattern.not),
        ),
      ),
    ]),
  ];
}

function checkAsked(entry: EntryOf<'asked'>, { pages }: Known): Problem[] {
  return Object.keys(entry.fields)
    .filter((path) => !pages.has(path))
    .map((path) => ({
      ...at(entry, path),
      rule: 'unknown-id',
      message: 'is no path of a page',
      instead: useInstead(path, pages.keys(), PAGE),
    }));
}

function twice(entry: EntryOf<'danger'>, field: string, ids: readonly string[]): Problem[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            ...at(entry, `${field}[${index}].id`),
            rule: 'duplicate-id',
            message: `"${id}" stands twice in ${field}`,
            instead: 'Give each its own id',
          },
        ],
  );
}

function checkThesaurus({ thesaurus }: Content): Problem[] {
  const ids = thesaurus.map(({ id }) => id);
  return thesaurus.flatMap((concept, index) => [
    ...(ids.indexOf(concept.id) === index
      ? []
      : [
          {
            ...at(concept, 'id'),
            rule: 'duplicate-id',
            message: `"${concept.id}" stands twice`,
            instead: 'Join the two concepts, or give one another id',
          },
        ]),
    ...(concept.fields.near ?? [])
      .filter((near) => !ids.includes(near))
      .map((near) => ({
        ...at(concept, 'near'),
        rule: 'unknown-id',
        message: `names "${near}", but there is no such concept`,
        instead: useInstead(near, ids, 'the id of a concept of this file'),
      })),
  ]);
}
