import { LANGUAGES, isLanguage, type Localized } from '../../i18n/languages.ts';
import { at, lessonTextsOf, textsIn, type Content, type Entry, type EntryOf } from './content.ts';
import type { Problem } from './problem.ts';
import { tokensIn } from './tokens.ts';
import { haveWord, oddVersions } from './versions.ts';

type LessonText = EntryOf<'lessonTexts'>;
type Texts = Partial<Localized<LessonText>>;

/** The three versions of a lesson have the same steps, and their lists the same number of entries and {tokens}. */
export function checkLessonParity(content: Content): Problem[] {
  return [...lessonsParity(content), ...commonParity(content)];
}

function lessonsParity(content: Content): Problem[] {
  return [...lessonTextsOf(content)].flatMap(([slug, texts]) => {
    const lesson = content.lessons.find((entry) => entry.id === slug);
    return [...stepMinutes(lesson, texts), ...listParity(texts, shapeOf)];
  });
}

/** The same for the texts that all lessons share. */
function commonParity({ lessonCommon }: Content): Problem[] {
  const texts: Partial<Localized<EntryOf<'lessonCommon'>>> = {};
  for (const entry of lessonCommon) if (isLanguage(entry.id)) texts[entry.id] = entry;
  return listParity(texts, ({ fields }) => {
    const { phrases = {}, boxes = {}, ...lists } = fields;
    const all: (readonly [field: string, list: readonly string[]])[] = [
      ...Object.entries(phrases as Record<string, string>).map(([name, text]) => [`phrases.${name}`, [text]] as const),
      ...Object.entries(boxes as Record<string, readonly string[]>).map(
        ([band, items]) => [`boxes.${band}`, items] as const,
      ),
      ...Object.entries(lists as Record<string, readonly string[]>).map(([field, list]) => [field, list] as const),
    ];
    return new Map(all.map(([field, list]) => [field, held(list)]));
  });
}

function stepMinutes(lesson: EntryOf<'lessons'> | undefined, texts: Texts): Problem[] {
  const minutes = lesson?.fields.stepMinutes;
  if (!lesson || !minutes) return [];
  return Object.values(texts).flatMap((text): Problem[] => {
    const steps = text.fields.steps?.length;
    if (steps === undefined || steps === minutes.length) return [];
    const message = `has ${minutes.length} entries, but ${text.file} has ${steps} steps`;
    return [{ ...at(lesson, 'stepMinutes'), rule: 'lesson-parity', message, instead: 'Give each step its minutes' }];
  });
}

/** Says what each list of a text holds, in words, by the path of the list. */
type ShapeOf<Text> = (text: Text) => Map<string, string>;

function listParity<Text extends Entry<unknown>>(texts: Partial<Localized<Text>>, shapeOf: ShapeOf<Text>): Problem[] {
  const shapes = Object.values(texts).map(shapeOf);
  const fields = new Set(shapes.flatMap((shape) => [...shape.keys()]));
  return [...fields].flatMap((field) => {
    const versions: Partial<Localized<{ text: Text; held: string }>> = {};
    for (const language of LANGUAGES) {
      const text = texts[language];
      const held = text && shapeOf(text).get(field);
      if (text && held !== undefined) versions[language] = { text, held };
    }
    return oddVersions(versions, ({ held }) => held).map(({ own, other, others }) => ({
      ...at(own.text, field),
      rule: 'lesson-parity',
      message: `has ${own.held}, but ${haveWord(others)} ${other.held}`,
      instead: 'Bring the versions together: a lesson has the same steps, entries and {tokens} in every language',
    }));
  });
}

function shapeOf({ fields }: LessonText): Map<string, string> {
  const { steps = [], handout, ...rest } = fields;
  const lists: [string, readonly string[]][] = [
    ...Object.entries(rest).flatMap(([field, value]): [string, string[]][] =>
      Array.isArray(value) ? [[field, value]] : [],
    ),
    ...(handout ? [['handout.items', handout.items] as [string, string[]]] : []),
    ...steps.flatMap((step, index): [string, string[]][] => [
      [`steps[${index}].screen`, step.screen],
      [`steps[${index}].does`, step.does],
      [`steps[${index}].says`, step.says],
    ]),
  ];
  const shape = new Map(lists.map(([field, list]) => [field, held(list)]));
  if (fields.steps) shape.set('steps', `${steps.length} steps`);
  return shape;
}

function held(list: readonly string[]): string {
  const tokens = textsIn(list).flatMap(([, text]) => tokensIn(text));
  return [list.length === 1 ? '1 entry' : `${list.length} entries`, ...tokens.sort()].join(' ');
}
