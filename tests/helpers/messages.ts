import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { flattenMessages } from '../../src/i18n/messages.ts';
import type { Language } from '../../src/i18n/languages.ts';

const cache = new Map<Language, Record<string, string>>();

/**
 * @param language a language of the site
 * @returns its interface messages by path, as the content holds them
 */
export function messagesOf(language: Language): Record<string, string> {
  const known = cache.get(language);
  if (known) return known;
  const messages = flattenMessages(parse(readFileSync(`content/interface/${language}.yaml`, 'utf8')) as never);
  cache.set(language, messages);
  return messages;
}
