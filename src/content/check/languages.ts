import { LANGUAGES, isLanguage, type Language, type Localized } from '../../i18n/languages.ts';
import { flattenMessages } from '../../i18n/messages.ts';
import { at, lessonTextsOf, pagesOf, splitLanguage, type Content, type EntryOf } from './content.ts';
import { tokensIn } from './tokens.ts';
import type { Problem } from './problem.ts';

/** Names of the languages, for messages. */
export const LANGUAGE_NAMES: Localized = { kk: 'Kazakh', ru: 'Russian', en: 'English' };

/**
 * Nothing is shown in one language only: every page, lesson and message exists in all three, and every text belongs to
 * something (docs/editing.md).
 */
export function checkLanguages(content: Content): Problem[] {
  return [...guideFiles(content), ...lessonFiles(content), ...interfaceFiles(content)];
}

function guideFiles(content: Content): Problem[] {
  const problems = content.guides.filter((text) => !text.language).map((text) => unknownLanguage(text.file, 'mdx'));
  for (const { page, texts } of pagesOf(content)) {
    const known = page ?? Object.values(texts)[0];
    if (!known) continue;
    const stem = known.file.replace(/(\.(kk|ru|en))?\.(mdx|yaml)$/, '');
    if (!page) problems.push(missingFacts(`${stem}.yaml`));
    for (const language of LANGUAGES)
      if (!texts[language]) problems.push(missingText(`${stem}.${language}.mdx`, language));
  }
  return problems;
}

function lessonFiles(content: Content): Problem[] {
  const problems: Problem[] = [];
  const texts = lessonTextsOf(content);
  const slugs = new Set([...content.lessons.map((lesson) => lesson.id), ...texts.keys()]);
  for (const slug of slugs) {
    const folder = 'content/lessons';
    if (slug.includes('.')) {
      problems.push(unknownLanguage(`${folder}/${slug}.yaml`, 'yaml'));
      continue;
    }
    if (!content.lessons.some((lesson) => lesson.id === slug)) problems.push(missingFacts(`${folder}/${slug}.yaml`));
    for (const language of LANGUAGES) {
      if (!texts.get(slug)?.[language]) problems.push(missingText(`${folder}/${slug}.${language}.yaml`, language));
    }
  }
  return problems;
}

function missingText(file: string, language: Language): Problem {
  const name = LANGUAGE_NAMES[language];
  return {
    file,
    rule: 'missing-language',
    message: 'is missing',
    instead: `Write the ${name} version; all three languages appear together`,
  };
}

function missingFacts(file: string): Problem {
  return {
    file,
    rule: 'missing-language',
    message: 'is missing, although there are texts for it',
    instead: 'Write the file with what the languages share, or remove the texts',
  };
}

function unknownLanguage(file: string, ending: string): Problem {
  const { path } = splitLanguage(file.replace(/\.(mdx|yaml)$/, ''));
  const names = LANGUAGES.map((language) => `${path.split('/').at(-1) ?? ''}.${language}.${ending}`);
  return {
    file,
    rule: 'unknown-language',
    message: 'ends with no language of this site',
    instead: `Name the file ${names.join(', ')}`,
  };
}

function interfaceFiles(content: Content): Problem[] {
  const problems: Problem[] = [];
  const files = new Map<Language, { entry: EntryOf<'interface'>; messages: Record<string, string> }>();
  for (const entry of content.interface) {
    if (isLanguage(entry.id)) files.set(entry.id, { entry, messages: flattenMessages(entry.data ?? {}) });
    else problems.push(unknownLanguage(entry.file, 'yaml'));
  }
  for (const language of LANGUAGES) {
    if (!files.has(language)) problems.push(missingText(`content/interface/${language}.yaml`, language));
  }
  // A file that breaks its schema has no messages here; its own problems are enough.
  const readable = [...files].filter(([, { entry }]) => entry.data !== null);
  const keys = new Set(readable.flatMap(([, { messages }]) => Object.keys(messages)));
  for (const key of keys) {
    const tokens = new Set(readable.flatMap(([, { messages }]) => tokensIn(messages[key] ?? '')));
    for (const [language, { entry, messages }] of readable) {
      const message = messages[key];
      if (message === undefined) {
        if (isExpected(key, language, keys)) problems.push(missingMessage(entry, key, language));
      } else if (!isExpected(key, language, keys)) {
        problems.push(superfluousForm(entry, key, language));
      } else {
        const lacking = [...tokens].filter((token) => !tokensIn(message).includes(token));
        if (lacking.length > 0) problems.push(missingToken(entry, key, lacking));
      }
    }
  }
  return problems;
}

const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Forms of a countable noun follow the language: Russian has four, Kazakh and English have two. */
function isExpected(key: string, language: Language, keys: ReadonlySet<string>): boolean {
  const dot = key.lastIndexOf('.');
  const form = key.slice(dot + 1);
  const isCountable = PLURAL_FORMS.includes(form) && keys.has(`${key.slice(0, dot)}.other`);
  if (!isCountable) return true;
  const forms: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return forms.includes(form);
}

function missingMessage(entry: EntryOf<'interface'>, key: string, language: Language): Problem {
  const instead = `Write the ${LANGUAGE_NAMES[language]} text, or remove the message from the other languages`;
  return {
    ...at(entry, key),
    rule: 'missing-message',
    message: 'is missing, although another language has it',
    instead,
  };
}

function superfluousForm(entry: EntryOf<'interface'>, key: string, language: Language): Problem {
  const message = `is a form that ${LANGUAGE_NAMES[language]} does not have`;
  return { ...at(entry, key), rule: 'plural-form', message, instead: 'Remove it' };
}

function missingToken(entry: EntryOf<'interface'>, key: string, tokens: string[]): Problem {
  const names = tokens.join(', ');
  const instead = `Set ${names} where the value stands in the sentence; the braces stay as they are`;
  return { ...at(entry, key), rule: 'missing-token', message: `lacks ${names}, which another language has`, instead };
}
