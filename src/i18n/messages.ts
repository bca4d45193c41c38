import { z } from 'astro/zod';
import type { Language } from './languages.ts';

type Tree = { [key: string]: string | Tree };

const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string().trim().min(1), tree])));

/** Words of the interface in one language: content/interface/<language>.yaml. Parity of the keys is checked apart. */
export const messagesSchema = tree;

/** Fills of a message: {name} in the text is replaced by the value. */
export type Fills = Record<string, string | number>;

/**
 * Flattens nested messages: {nav: {menu: "Menu"}} becomes {"nav.menu": "Menu"}.
 * @param messages the content of an interface file
 */
export function flattenMessages(messages: Tree, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(messages)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') flat[path] = value;
    else Object.assign(flat, flattenMessages(value, path));
  }
  return flat;
}

/** Looks up a message of one language by its path, for example t('nav.menu'). */
export interface Translate {
  (key: string, fills?: Fills): string;
  /** Language of the messages. */
  readonly language: Language;
  /** Whether there is a message at this path. */
  has(key: string): boolean;
  /** The forms of a countable noun, for `pluralize`. */
  forms(key: string): Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
}

/**
 * @param messages flat messages of one language
 * @param language that language
 * @returns a function that looks up a message; it throws on an unknown key, so that no page shows a key or a gap
 */
export function translator(messages: Record<string, string>, language: Language): Translate {
  const translate = (key: string, fills: Fills = {}): string => {
    const message = messages[key];
    if (message === undefined) {
      throw new Error(`content/interface/${language}.yaml: "${key}" is missing. Add the text in all three files`);
    }
    return message.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const fill = fills[name];
      return fill === undefined ? whole : String(fill);
    });
  };
  return Object.assign(translate, {
    language,
    has: (key: string) => messages[key] !== undefined,
    forms: (key: string) => {
      const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
      for (const category of ['zero', 'one', 'two', 'few', 'many'] as const) {
        const form = messages[`${key}.${category}`];
        if (form !== undefined) forms[category] = form;
      }
      return { ...forms, other: translate(`${key}.other`) };
    },
  });
}
