import { OLD_AFTER_DAYS, checkAge } from '../directory/age.ts';
import { daysBetween } from '../i18n/dates.ts';
import type { Service } from '../directory/schema.ts';
import type { Page } from '../guides/schema.ts';
import type { Localized } from '../i18n/languages.ts';

/**
 * The one module that decides what an edition shows. Rules: the review edition shows facts with their labels and waits
 * for its publisher's checks; the public edition withholds what nobody has checked and does not build while something
 * that a life may depend on is open.
 */
export type Edition = 'review' | 'public';

/** Numbers that must have a recorded, recent check before anything is public. */
export const URGENT_SERVICES = ['kz-111', 'kz-112', 'kz-102', 'kz-103'] as const;

/**
 * @param environment variables of the process; EDITION chooses, "review" when it is not set
 * @throws Error when EDITION names no edition
 */
export function currentEdition(environment: Record<string, string | undefined> = process.env): Edition {
  const name = environment.EDITION ?? 'review';
  if (name === 'review' || name === 'public') return name;
  throw new Error(`EDITION="${name}" is not an edition. Use EDITION=review or EDITION=public, or leave it out`);
}

/** Days after which a check is called old (style guide, section 8). */
export const CHECK_LIMIT_DAYS = { help: 90, law: 90, directory: OLD_AFTER_DAYS, other: 365 } as const;

/**
 * @param checked day of the last check, or null when there was none: then there is nothing to grow old
 * @param kind what was checked; decides the limit
 * @param today day of the build, YYYY-MM-DD
 * @returns whether the page has to say that the check is old
 */
export function isCheckOld(checked: string | null, kind: keyof typeof CHECK_LIMIT_DAYS, today: string): boolean {
  return checked !== null && daysBetween(checked, today) > CHECK_LIMIT_DAYS[kind];
}

/** How much of a service a page may show. */
export type Visibility =
  /** everything, with phone */
  | 'full'
  /** name, place and kind with "not confirmed: call 111 first" */
  | 'name-only'
  /** nothing */
  | 'hidden';

/**
 * @param service an entry of the directory
 * @param edition the edition that is built
 */
export function serviceVisibility(service: Pick<Service, 'publish' | 'assurance'>, edition: Edition): Visibility {
  if (service.publish === 'do_not_publish') return 'hidden';
  if (service.assurance) return 'full';
  if (edition === 'public') return 'hidden';
  return service.publish === 'ready_after_recheck' ? 'full' : 'name-only';
}

/**
 * @param service an entry of the directory
 * @param visibility what the edition shows of it
 * @returns the label of its certainty: a message of `service` in content/interface
 */
export function serviceStatus(
  service: Pick<Service, 'assurance'>,
  visibility: Exclude<Visibility, 'hidden'>,
): 'statusChecked' | 'statusReady' | 'statusUnconfirmed' {
  if (service.assurance) return 'statusChecked';
  return visibility === 'full' ? 'statusReady' : 'statusUnconfirmed';
}

/**
 * The day from which an entry of the directory ages: its last check, or else the day on which its facts were gathered.
 * @returns YYYY-MM-DD, or null where neither is recorded
 */
export function ageingDay(service: Pick<Service, 'assurance' | 'gathered'>): string | null {
  return service.assurance?.date ?? service.gathered ?? null;
}

/**
 * A phone is hidden with an entry that is not shown in full, and when its last check is too long ago. Urgent numbers
 * never grow too old: somebody in danger has to find them.
 * @param id id of the service
 * @param service an entry of the directory
 * @param edition the edition that is built
 * @param today day of the build, YYYY-MM-DD
 */
export function mayShowPhone(
  id: string,
  service: Pick<Service, 'publish' | 'assurance' | 'gathered'>,
  edition: Edition,
  today: string,
): boolean {
  if (serviceVisibility(service, edition) !== 'full') return false;
  return isUrgent(id) || checkAge(ageingDay(service), today) !== 'expired';
}

/** @returns whether a service is one of the numbers that are never hidden for their age */
export function isUrgent(id: string): boolean {
  return (URGENT_SERVICES as readonly string[]).includes(id);
}

/**
 * An address is shown only where a source says that the place is public, and only with the rest of the entry.
 * @param service an entry of the directory
 * @param edition the edition that is built
 */
export function mayShowAddress(
  service: Pick<Service, 'publish' | 'assurance' | 'confidentialAddress' | 'address'>,
  edition: Edition,
): boolean {
  return (
    service.address !== undefined &&
    service.confidentialAddress === false &&
    serviceVisibility(service, edition) === 'full'
  );
}

/**
 * Figures and provisions that nobody has compared with their source.
 * @param fact anything with the day of its last check
 * @param edition the edition that is built
 */
export function mayShowFact(fact: { checked: string | null }, edition: Edition): boolean {
  return edition === 'review' || fact.checked !== null;
}

/** What the decisions below look at. */
export interface EditionInput {
  site: { address: string | null; publisher: Localized | null; contact: string | null };
  services: readonly { id: string; data: Pick<Service, 'publish' | 'assurance'> }[];
  pages: readonly { id: string; data: Pick<Page, 'level' | 'signOffs' | 'checked'> }[];
  provisions: readonly { id: string; data: { checked: string | null } }[];
  statistics: readonly { id: string; data: { checked: string | null } }[];
  lessons: readonly { id: string; data: { checked: string | null } }[];
  signOffs: readonly { page: string; role: string; date: string }[];
  /** Kazakh terms that wait for a native reader. */
  terms: readonly { id: string; data: { needsNativeCheck: boolean } }[];
}

/** Something that stops the public edition. */
export interface Blocker {
  where: string;
  what: string;
  instead: string;
}

/**
 * @param page page with its path
 * @returns whether the public edition needs recorded sign-offs for it: violence that has happened (A3), or law
 */
export function needsSignOff(page: { id: string; data: Pick<Page, 'level'> }): boolean {
  return page.data.level === 'A3' || page.id === 'law' || page.id.startsWith('law/');
}

/**
 * Lists everything that stops the public edition, all at once.
 * @param input content and site settings
 * @param today day of the build, YYYY-MM-DD
 */
export function publicBlockers(input: EditionInput, today: string): Blocker[] {
  return [...settingBlockers(input), ...urgentNumberBlockers(input, today), ...signOffBlockers(input)];
}

function settingBlockers({ site }: EditionInput): Blocker[] {
  const blockers: Blocker[] = [];
  const block = (field: string, what: string, instead: string) =>
    blockers.push({ where: `src/site.ts: ${field}`, what, instead });
  const placeholder = (field: string, instead: string) => block(field, 'is a placeholder', instead);
  if (!site.address || isReservedHost(site.address)) {
    placeholder('address', 'Write the address under which the site is published, for example https://…');
  } else if (!/^https:\/\/[^/]+$/.test(site.address) || !URL.canParse(site.address)) {
    block('address', `is "${site.address}"`, 'Write it with https:// and without a path or a slash at the end');
  }
  if (!site.publisher) placeholder('publisher', 'Write the name of the organisation in three languages');
  if (!site.contact) placeholder('contact', 'Write the address to which corrections are sent');
  return blockers;
}

/** Names that are set aside for examples and tests (RFC 2606) lead nowhere. */
function isReservedHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return /(^|\.)(example(\.(com|net|org))?|invalid|test|localhost)$/.test(new URL(address).hostname);
}

function urgentNumberBlockers({ services }: EditionInput, today: string): Blocker[] {
  return URGENT_SERVICES.flatMap((id): Blocker[] => {
    const where = `content/directory/national/${id}.yaml: assurance`;
    const service = services.find((entry) => entry.id === id);
    if (!service) return [{ where, what: 'the entry is missing', instead: 'Restore the file' }];
    const { assurance } = service.data;
    if (!assurance) {
      return [{ where, what: 'has no recorded check', instead: 'Call the number and record date, method and role' }];
    }
    const age = daysBetween(assurance.date, today);
    if (age > CHECK_LIMIT_DAYS.help) {
      const what = `was checked ${age} days ago, more than ${CHECK_LIMIT_DAYS.help}`;
      return [{ where, what, instead: 'Call the number again and record the new date' }];
    }
    if (age < 0)
      return [{ where, what: `lies in the future (${assurance.date})`, instead: 'Write the day of the call' }];
    return [];
  });
}

function signOffBlockers({ pages, signOffs }: EditionInput): Blocker[] {
  return pages.filter(needsSignOff).flatMap((page): Blocker[] => {
    const recorded = new Set(signOffs.filter((row) => row.page === page.id).map((row) => row.role));
    const missing = page.data.signOffs.filter((role) => !recorded.has(role));
    if (page.data.signOffs.length > 0 && missing.length === 0) return [];
    return [
      {
        where: `content/sign-offs.yaml: ${page.id}`,
        what: missing.length ? `lacks the sign-off of: ${missing.join(', ')}` : 'names no role that signs it off',
        instead: 'Record page, role and date when the person has read the page',
      },
    ];
  });
}

/** What the public edition leaves out, and why. */
export interface Withheld {
  collection: 'services' | 'statistics' | 'provisions';
  id: string;
  why: string;
}

/** @returns everything that the public edition does not show in full */
export function withheldInPublic(input: EditionInput): Withheld[] {
  return [
    ...input.services
      .filter((entry) => serviceVisibility(entry.data, 'public') !== 'full')
      .map(({ id }): Withheld => ({
        collection: 'services',
        id,
        why: 'no recorded check by phone or at the official page',
      })),
    ...input.statistics
      .filter((entry) => !mayShowFact(entry.data, 'public'))
      .map(({ id }): Withheld => ({
        collection: 'statistics',
        id,
        why: 'nobody has compared the figure with its source',
      })),
    ...input.provisions
      .filter((entry) => !mayShowFact(entry.data, 'public'))
      .map(({ id }): Withheld => ({
        collection: 'provisions',
        id,
        why: 'nobody has compared it with the official text',
      })),
  ];
}

/** Progress of the publisher's checks, for the line at the foot of the review edition. */
export function checkProgress(input: EditionInput): { done: number; total: number } {
  const signed = new Set(input.signOffs.map((row) => `${row.page} ${row.role}`));
  const parts: boolean[] = [
    ...input.services.map((entry) => entry.data.assurance !== null),
    ...input.statistics.map((entry) => entry.data.checked !== null),
    ...input.provisions.map((entry) => entry.data.checked !== null),
    ...input.lessons.map((entry) => entry.data.checked !== null),
    ...input.pages.flatMap((page) => page.data.signOffs.map((role) => signed.has(`${page.id} ${role}`))),
  ];
  return { done: parts.filter(Boolean).length, total: parts.length };
}
