import type { Language } from '../../i18n/languages.ts';
import { serviceUuid } from './hsds-parts.ts';
import { isShortCode } from '../phone.ts';
import type { ConfirmedEntry } from './model.ts';

/** What a card says besides name and numbers. */
export interface CardOptions {
  language: Language;
  /** A name under which nobody would look for help; null for the name of the service. */
  neutralName: string | null;
  /** What the review edition says of itself; null in the public edition. */
  notice: string | null;
  /** Day of the data. */
  date: string | null;
}

/** Octets in a line, without its end (RFC 6350, 3.2). */
const LINE_OCTETS = 75;

/**
 * A card for the contacts of a phone (vCard 4.0, RFC 6350).
 * @param entry an entry with at least one number
 * @param options language, and whether the card keeps silent about what it is
 * @returns the card as text: the same entry gives the same bytes
 */
export function formatVCard(entry: ConfirmedEntry, options: CardOptions): string {
  const { language, neutralName, notice, date } = options;
  const name = neutralName ?? (entry.shortName ?? entry.name)[language];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:urn:uuid:${serviceUuid(entry.id)}`,
    `FN;LANGUAGE=${language}:${escapeText(name)}`,
    // A card with a neutral name holds nothing that would explain it.
    ...(neutralName === null ? [`ORG;LANGUAGE=${language}:${escapeText(entry.name[language])}`] : []),
    ...entry.phones.map(phoneLine),
    ...(neutralName === null && entry.website !== undefined ? [`URL:${entry.website}`] : []),
    ...(notice === null ? [] : [`NOTE;LANGUAGE=${language}:${escapeText(notice)}`]),
    ...(date === null ? [] : [`REV:${date.replaceAll('-', '')}T000000Z`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** A short code is text, because as an address it would need a country; other numbers are addresses. */
function phoneLine({ number, channel }: ConfirmedEntry['phones'][number]): string {
  const digits = number.replace('+', '');
  switch (channel) {
    case 'whatsapp':
      return `IMPP:https://wa.me/${digits}`;
    case 'telegram':
      return `IMPP:https://t.me/+${digits}`;
    default: {
      const type = channel === 'sms' ? 'text' : 'voice';
      return isShortCode(number) ? `TEL;TYPE=${type}:${number}` : `TEL;VALUE=uri;TYPE=${type}:tel:${number}`;
    }
  }
}

/** @returns text as a value of a card (RFC 6350, 3.4); signs that no card may hold are left out */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/**
 * Breaks a long line: 75 octets at most, never inside a letter; what follows begins with a blank.
 * @param line a line without its end
 */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
