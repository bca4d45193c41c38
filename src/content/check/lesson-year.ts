import { LESSON_BANDS, type LessonBand } from '../../lessons/schema.ts';
import { bandsOf } from '../../lessons/filter.ts';
import { at, type Content } from './content.ts';
import type { Problem } from './problem.ts';
import { useInstead } from './suggest.ts';

/** A plan of a school year names lessons that exist, for bands for which they are made, and sources of its holidays. */
export function checkLessonYear(content: Content): Problem[] {
  const lessons = new Map(
    content.lessons.flatMap(({ fields }) => (fields.code && fields.band ? [[fields.code, fields] as const] : [])),
  );
  const books = new Set(content.sources.flatMap(({ fields }) => Object.keys(fields)));
  return content.lessonYears.flatMap((year): Problem[] => {
    const sources = (year.fields.sources ?? []).flatMap((key, index): Problem[] =>
      books.has(key)
        ? []
        : [
            {
              ...at(year, `sources[${index}]`),
              rule: 'unknown-id',
              message: `names "${key}", but there is no such source`,
              instead: useInstead(key, books, 'a key of content/sources'),
            },
          ],
    );
    const weeks = LESSON_BANDS.flatMap((band: LessonBand) =>
      Object.entries(year.fields.bands?.[band] ?? {}).flatMap(([monday, code]): Problem[] => {
        const place = at(year, `bands.${band}.${monday}`);
        const lesson = lessons.get(code);
        if (!lesson) {
          const message = `names "${code}", but there is no such lesson`;
          return [
            {
              ...place,
              rule: 'unknown-id',
              message,
              instead: useInstead(code, lessons.keys(), 'the code of a lesson'),
            },
          ];
        }
        if (bandsOf({ band: lesson.band ?? band, grades: lesson.grades }).includes(band)) return [];
        const message = `names ${code}, which is made for ${lesson.band}`;
        return [{ ...place, rule: 'lesson-year', message, instead: `Choose a lesson for ${band}` }];
      }),
    );
    return [...sources, ...weeks];
  });
}
