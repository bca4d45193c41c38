import { CHECK_LIMIT_DAYS, isUrgent } from '../../edition/edition.ts';
import { planHelplines } from '../../guides/helplines.ts';
import { daysBetween } from '../../i18n/dates.ts';
import type { Service } from '../schema.ts';

/** When an entry has to be checked again. */
export interface DueEntry {
  id: string;
  data: Service;
  /** Day of the last check; null when there was none. */
  checked: string | null;
  /** Days for which a check counts. */
  limit: number;
  /** Last day on which the check counts; null when it is due because there was none. */
  due: string | null;
  /** Days until then; below zero it is overdue. Null when there was no check. */
  daysLeft: number | null;
}

/** Numbers that stand on help pages: their limit is that of help (style guide, section 8). */
const HELP_NUMBERS = new Set(planHelplines(['danger', 'child', 'adult']).buttons);

const DAY_MS = 86_400_000;

/**
 * Lists entries by how soon they must be checked again: first those that were never checked (urgent numbers, then
 * others with a number, then those with better sources), then by the day on which the check runs out.
 * @param services the entries
 * @param today YYYY-MM-DD
 */
export function listDue(services: readonly { id: string; data: Service }[], today: string): DueEntry[] {
  const entries = services.map(({ id, data }): DueEntry => {
    const limit = HELP_NUMBERS.has(id) ? CHECK_LIMIT_DAYS.help : CHECK_LIMIT_DAYS.directory;
    const checked = data.assurance?.date ?? null;
    const due = checked === null ? null : new Date(Date.parse(checked) + limit * DAY_MS).toISOString().slice(0, 10);
    return { id, data, checked, limit, due, daysLeft: due === null ? null : daysBetween(today, due) };
  });
  return entries.sort((a, b) => compare(sortKey(a), sortKey(b)));
}

function sortKey({ id, data, due }: DueEntry): string {
  if (due !== null) return `1 ${due} ${id}`;
  const rank = isUrgent(id) ? 0 : data.phones.length > 0 ? 1 : data.publish === 'ready_after_recheck' ? 2 : 3;
  return `0 ${rank} ${data.region === 'national' ? '' : data.region} ${id}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @returns whether an entry was never checked, or its check runs out within so many days */
export function isDueWithin({ daysLeft }: DueEntry, days: number): boolean {
  return daysLeft === null || daysLeft <= days;
}

/**
 * @param entries entries in their order
 * @param today YYYY-MM-DD
 * @returns the list as text for a terminal
 */
export function formatDue(entries: readonly DueEntry[], today: string): string {
  const never = entries.filter(({ due }) => due === null).length;
  const overdue = entries.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length;
  const head = `${today}: ${entries.length} entries; ${never} were never checked, ${overdue} are overdue.`;
  const widest = Math.max(0, ...entries.map(({ id }) => id.length));
  const lines = entries.map((entry) => {
    const { id, data, limit } = entry;
    const region = data.region === 'national' ? 'country' : data.region;
    return `${whenDue(entry).padEnd(WHEN_WIDTH)}  ${id.padEnd(widest)}  ${region.padEnd(7)}  every ${limit} days  ${data.name.en}`;
  });
  return `${[head, '', ...lines].join('\n')}\n`;
}

const WHEN_WIDTH = 'overdue 1000 days'.length;

function whenDue({ due, daysLeft }: DueEntry): string {
  if (due === null || daysLeft === null) return 'never checked';
  return daysLeft < 0 ? `overdue ${-daysLeft} days` : due;
}
