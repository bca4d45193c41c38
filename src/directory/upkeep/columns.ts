/** Columns of the table that callers fill in. Explained to them in docs/directory.md. */

/** What the table knows already. Changing these cells changes nothing; a wrong name or number stops the row. */
export const KNOWN_COLUMNS = [
  'id',
  'due',
  'region',
  'place',
  'kind',
  'name_kk',
  'name_ru',
  'name_en',
  'phones_now',
  'hours_now',
  'last_check',
] as const;

/** What the caller writes down about the call itself. */
export const CALL_COLUMNS = ['result', 'checked_on', 'method', 'checked_by'] as const;

/** What the caller learned. An empty cell changes nothing. */
export const FACT_COLUMNS = [
  'phones',
  'hours',
  'cost',
  'languages',
  'accepts_children',
  'address_public',
  'website',
] as const;

/** For people only; never recorded. */
export const REMARK_COLUMN = 'remark';

export const SHEET_COLUMNS = [...KNOWN_COLUMNS, ...CALL_COLUMNS, ...FACT_COLUMNS, REMARK_COLUMN] as const;

export type FactColumn = (typeof FACT_COLUMNS)[number];

/** The table cannot be read without these. */
export const NEEDED_COLUMNS = ['id', ...CALL_COLUMNS] as const;

/**
 * What came of a call: `confirmed` the service answered, or its official page says so; `no_answer` nobody did; `wrong`
 * the number belongs to somebody else, or the service is closed.
 */
export const RESULTS = ['confirmed', 'no_answer', 'wrong'] as const;

/** Who checks. Roles, never names; their words stand in content/interface, service.roles. */
export const ROLES = ['publisher', 'editor', 'volunteer'] as const;

/** Stands for "there is none" in a cell. */
export const NONE = 'none';
