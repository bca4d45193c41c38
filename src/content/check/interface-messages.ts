import { LANGUAGES, isLanguage, type Language } from '../../i18n/languages.ts';
import { flattenMessages } from '../../i18n/messages.ts';
import { at, type Content, type EntryOf } from './content.ts';
import { LANGUAGE_NAMES, missingText, unknownLanguage } from './languages.ts';
import type { Problem } from './problem.ts';
import { tokensIn } from './tokens.ts';

/** The three files of the interface have the same messages, and each message the same {tokens}. */
export function checkInterface(content: Content): Problem[] {
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
