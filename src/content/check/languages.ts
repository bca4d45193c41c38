import { LANGUAGES, isLanguage, type Language, type Localized } from '../../i18n/languages.ts';
import { lessonTextsOf, pagesOf, splitLanguage, type Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Names of the languages, for messages. */
export const LANGUAGE_NAMES: Localized = { kk: 'Kazakh', ru: 'Russian', en: 'English' };

/**
 * Nothing is shown in one language only: every page and lesson exists in all three, and every text belongs to something
 * (docs/editing.md). Messages of the interface: interface-messages.ts.
 */
export function checkLanguages(content: Content): Problem[] {
  return [...guideFiles(content), ...lessonFiles(content), ...lessonCommonFiles(content)];
}

function guideFiles(content: Content): Problem[] {
  const problems = content.guides.filter((text) => !text.language).map((text) => unknownLanguage(text.file, 'mdx'));
  for (const { page, texts } of pagesOf(content)) {
    const known = page ?? Object.values(texts)[0];
    if (!known) continue;
    const stem = known.file.replace(/(\.(kk|ru|en))?\.(mdx|yaml)$/, '');
    if (!page) problems.push(missingFacts(`${stem}.yaml`));
    for (const language of LANGUAGES) {
      if (!texts[language]) problems.push(missingText(`${stem}.${language}.mdx`, language));
    }
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

/** The texts that all lessons share: one file for each language, and no other. */
function lessonCommonFiles({ lessonCommon }: Content): Problem[] {
  const folder = 'content/lessons/common';
  const strangers = lessonCommon.filter((entry) => !isLanguage(entry.id));
  return [
    ...strangers.map(({ file }) => ({
      file,
      rule: 'unknown-language',
      message: 'is named after no language of this site',
      instead: `Name the files ${LANGUAGES.map((language) => `${language}.yaml`).join(', ')}`,
    })),
    ...LANGUAGES.filter((language) => !lessonCommon.some((entry) => entry.id === language)).map((language) =>
      missingText(`${folder}/${language}.yaml`, language),
    ),
  ];
}

/** A text that does not exist in one language. */
export function missingText(file: string, language: Language): Problem {
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

/** A file whose name ends with something else than a language of the site. */
export function unknownLanguage(file: string, ending: string): Problem {
  const { path } = splitLanguage(file.replace(/\.(mdx|yaml)$/, ''));
  const names = LANGUAGES.map((language) => `${path.split('/').at(-1) ?? ''}.${language}.${ending}`);
  return {
    file,
    rule: 'unknown-language',
    message: 'ends with no language of this site',
    instead: `Name the file ${names.join(', ')}`,
  };
}
