import { LANGUAGES, isLanguage, type Language, type Localized } from '../../i18n/languages.ts';
import type { LessonCommon } from '../../lessons/schema.ts';
import { at, lessonTextsOf, type Content, type EntryOf } from './content.ts';
import type { Problem } from './problem.ts';
import { countWords } from './sentence-split.ts';
import { tokensIn } from './tokens.ts';

type LessonText = EntryOf<'lessonTexts'>;
type Phrases = LessonCommon['phrases'];

/** What every lesson has to hold: the fixed sentences, few words on the screen, a code of its own. */
export function checkLessonRules(content: Content): Problem[] {
  const phrases: Partial<Localized<Phrases>> = {};
  for (const { id, fields } of content.lessonCommon) {
    if (isLanguage(id) && fields.phrases) phrases[id] = fields.phrases;
  }
  return [
    ...[...lessonTextsOf(content)].flatMap(([slug, texts]) => {
      const band = content.lessons.find((entry) => entry.id === slug)?.fields.band;
      return LANGUAGES.flatMap((language) => {
        const text = texts[language];
        if (!text) return [];
        return [...fixedSentences(text, language, phrases[language]), ...screens(text, band === 'kindergarten')];
      });
    }),
    ...codes(content),
  ];
}

/** The sentences that protect stand in every lesson, word for word (lesson guide, section 3). */
function fixedSentences(text: LessonText, language: Language, phrases: Phrases | undefined): Problem[] {
  const steps = text.fields.steps;
  if (!phrases || !steps || steps.length === 0) return [];
  const said = steps.map(({ says }) => says.join(' '));
  const last = steps.length - 1;
  const fault = (path: string, name: keyof Phrases, message: string): Problem => ({
    ...at(text, path),
    rule: 'fixed-sentence',
    message,
    instead: `Write, word for word: «${phrases[name]}» (phrases.${name} of content/lessons/common/${language}.yaml)`,
  });
  const all = said.join(' ');
  return [
    ...(said[0]?.startsWith(phrases.frame)
      ? []
      : [fault('steps[0].says', 'frame', 'does not begin with the frame sentence')]),
    ...(all.includes(phrases.notFault) ? [] : [fault('steps', 'notFault', 'never say whose fault it is not')]),
    ...(all.includes(phrases.keepTelling) ? [] : [fault('steps', 'keepTelling', 'do not name the way to help')]),
    ...(said[last]?.endsWith(phrases.close)
      ? []
      : [fault(`steps[${last}].says`, 'close', 'does not end with the close sentence')]),
  ];
}

/** Words on a line of the screen. */
const SCREEN_WORDS = { kindergarten: 3, school: 8 } as const;

function screens(text: LessonText, isKindergarten: boolean): Problem[] {
  const most = isKindergarten ? SCREEN_WORDS.kindergarten : SCREEN_WORDS.school;
  return (text.fields.steps ?? []).flatMap(({ screen }, step) =>
    screen.flatMap((line, index): Problem[] => {
      // A token shows one word.
      const words = countWords(tokensIn(line).reduce((rest, token) => rest.replace(token, 'X'), line));
      if (words <= most) return [];
      const message = `has ${words} words, more than ${most}`;
      const place = at(text, `steps[${step}].screen[${index}]`);
      return [{ ...place, rule: 'long-screen', message, instead: 'Write fewer words: the class sees them from afar' }];
    }),
  );
}

/** Files are named after the code: two lessons with one code would overwrite each other. */
function codes({ lessons }: Content): Problem[] {
  return [...Map.groupBy(lessons, ({ fields }) => fields.code)].flatMap(([code, [first, ...others]]) => {
    if (code === undefined) return [];
    return others.map((lesson) => ({
      ...at(lesson, 'code'),
      rule: 'repeated-name',
      message: `repeats the code ${code}, which ${first?.file} has already`,
      instead: 'Give the lesson the code of the index of packs',
    }));
  });
}
