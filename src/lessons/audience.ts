import type { Translate } from '../i18n/messages.ts';
import type { Lesson } from './schema.ts';

type Audience = Pick<Lesson, 'ages' | 'grades' | 'college'>;

/**
 * Says for whom a lesson is.
 * @param lesson ages, grades and college
 * @param t messages of the reader's language
 * @returns for example “Grades 1 to 4, ages 7 to 10”
 */
export function audienceLine({ ages, grades, college }: Audience, t: Translate): string {
  const key = college ? 'lesson.gradesCollege' : 'lesson.grades';
  const school = grades ? t(key, { from: grades[0], to: grades[1] }) : t('lesson.kindergarten');
  return `${school}, ${t('lesson.ages', { from: ages[0], to: ages[1] })}`;
}
