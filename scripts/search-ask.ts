/**
 * npm run -s search:ask -- --lang kk "the question", or --file FILE with JSON lines {id, lang, query}: what the built site
 * answers, asked through its own interface in a real browser. With --json one JSON object a line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAsker, type AskedQuestion, type ShownAnswer } from '../src/search/ask/ask.ts';
import { readLanguage, readQuestions } from '../src/search/ask/questions.ts';
import { serveSite } from '../src/server.ts';
import { launchChromium } from '../tests/browser/chromium.ts';

const SITE = process.env.SITE ?? 'dist';
/** What was written cannot be asked. */
const BAD_INPUT = 2;

try {
  const { questions, json } = readArguments();
  const server = await serveSite({ folder: SITE, port: 0 });
  const browser = await launchChromium();
  try {
    const asker = await openAsker(browser, server.address);
    for (const question of questions) {
      const answer = await asker.ask(question);
      console.log(json ? JSON.stringify(answer) : describe(answer));
    }
  } finally {
    await browser.close();
    await server.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode ||= 1;
}

function readArguments(): { questions: AskedQuestion[]; json: boolean } {
  process.exitCode = BAD_INPUT;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string' }, file: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const questions = values.file === undefined ? [readOne(values.lang, positionals)] : readFile(values.file);
  if (!existsSync(join(SITE, 'search')) || !existsSync(join(SITE, 'pagefind')))
    throw new Error(`${SITE}/ holds no built site with a search. Run "npm run build" first`);
  process.exitCode = undefined;
  return { questions, json: values.json };
}

function readOne(lang: string | undefined, positionals: readonly string[]): AskedQuestion {
  const query = positionals.join(' ').trim();
  if (lang === undefined || query === '')
    throw new Error('Write the language and the question: npm run -s search:ask -- --lang kk "көмек керек"');
  return { id: '1', lang: readLanguage(lang, '--lang'), query };
}

function readFile(file: string): AskedQuestion[] {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`);
  return readQuestions(readFileSync(file, 'utf8'), file);
}

function describe({ lang, query, results, danger, corrected }: ShownAnswer): string {
  return [
    `${lang}: ${query}`,
    ...(danger ? ['  a card of danger stands first'] : []),
    ...(corrected === null ? [] : [`  corrected: ${corrected}`]),
    ...(results.length === 0 ? ['  nothing found'] : results.map((path, index) => `  ${index + 1}. ${path}`)),
    '',
  ].join('\n');
}
