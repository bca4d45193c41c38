import { TOKEN as ONE_TOKEN } from '../../lessons/tokens.ts';

/** Tokens of a text of lessons or interface: {n}, {date}, {kz-111}, {article:cc-123}. */
const TOKEN = new RegExp(ONE_TOKEN, 'g');

/** @returns the tokens of a text in their order, with braces */
export function tokensIn(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** @returns the text with a blank in place of each token */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, ' ');
}

/** @returns the service that a token stands for ("{kz-111}" → "kz-111"), or null when it stands for another value */
export function serviceOf(token: string): string | null {
  return /^\{(kz-[a-z0-9-]+)\}$/.exec(token)?.[1] ?? null;
}
