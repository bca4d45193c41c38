import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsker, type Asker } from '../../src/search/ask/ask.ts';
import { useStage } from '../helpers/browser.ts';
import { NOT_YET, TYPED_LINES, type TypedLines } from './typed-lines.ts';

const stage = useStage();
let asker: Asker;
beforeAll(async () => {
  asker = await openAsker(stage.browser, stage.address);
});
afterAll(() => asker?.close());

/** @returns what is missing on the screen after a line was typed; empty when all is there */
async function missing({ scenario, language, card, leadsTo, notFirst = [] }: TypedLines, typed: string) {
  const { results, danger } = await asker.ask({ id: String(scenario), lang: language, query: typed });
  const found = results.slice(0, 3);
  return [
    ...(card && !danger ? ['no card stands first'] : []),
    ...(found.some((path) => leadsTo.includes(path)) ? [] : [`leads to ${found.join(', ')}`]),
    ...notFirst.filter((section) => results[0]?.split('/')[0] === section).map((section) => `${section} comes first`),
  ];
}

describe('typed lines of the scenarios', () => {
  for (const lines of TYPED_LINES)
    it(`${lines.scenario} · ${lines.typed[0]}`, async () => {
      for (const typed of lines.typed) {
        const lacks = await missing(lines, typed);
        if (NOT_YET.includes(typed)) expect(lacks, `«${typed}» passes now: take it out of NOT_YET`).not.toEqual([]);
        else expect(lacks, `«${typed}»`).toEqual([]);
      }
    });

  it('not yet: names lines that are typed', () => {
    const typed = TYPED_LINES.flatMap((lines) => lines.typed);
    expect(NOT_YET.filter((line) => !typed.includes(line))).toEqual([]);
  });
});
