/**
 * @param option name of the option, for the message
 * @param text what was given
 * @returns a whole number of days
 * @throws Error when it is none
 */
export function readDays(option: string, text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Error(`${option} ${text}: is not a number of days. Write for example ${option} 30`);
}
