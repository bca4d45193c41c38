import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { checkContent } from './content/check/index.ts';
import { formatProblems } from './content/check/problem.ts';
import { readEditionInput } from './edition/input.ts';
import {
  currentEdition,
  publicBlockers,
  withheldInPublic,
  type Edition,
  type EditionInput,
} from './edition/edition.ts';
import { today } from './i18n/dates.ts';
import { printFiles } from './print.ts';
import { buildSearchIndex } from './search/index/build.ts';

/**
 * Builds the whole site. The folder changes only when everything has succeeded: a build that fails leaves the former
 * site as it was.
 * @param options outDir: folder of the built site
 * @throws Error with every problem of the content, or every blocker of the public edition
 */
export async function buildSite({ outDir }: { outDir: string }): Promise<void> {
  const edition = currentEdition();
  const step = progress();
  step('Checking the content');
  const { problems, content } = await checkContent('.');
  if (problems.length > 0) throw new Error(`${formatProblems(problems)}\nThe site was not built.`);
  await applyEdition(edition, readEditionInput(content));
  step('Making the files to print');
  const { total, made } = await printFiles(content, edition);
  step(`${made} of ${total} files made, the others were there already`);
  step(`Building the pages and files (${edition} edition)`);
  const workshop = `${outDir}.building`;
  await rm(workshop, { recursive: true, force: true });
  try {
    await build({ outDir: workshop, logLevel: 'warn' });
    step('Building the search index');
    const pages = await buildSearchIndex(resolve(workshop));
    await rm(outDir, { recursive: true, force: true });
    await rename(workshop, outDir);
    step(`Done: ${pages} pages in the search index`);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** In the public edition: stops while something is open, and writes down what is withheld, outside the site. */
async function applyEdition(edition: Edition, input: EditionInput): Promise<void> {
  if (edition === 'review') return;
  const withheld = withheldInPublic(input);
  await mkdir('withheld', { recursive: true });
  const list = join('withheld', 'public-edition.json');
  const terms = input.terms.filter((term) => term.data.needsNativeCheck).map((term) => term.id);
  await writeFile(list, `${JSON.stringify({ withheld, termsAwaitingNativeReader: terms }, null, 2)}\n`);
  console.log(`${withheld.length} facts are withheld; ${terms.length} Kazakh terms await a native reader: see ${list}`);
  const blockers = publicBlockers(input, today());
  if (blockers.length === 0) return;
  const lines = blockers.map(({ where, what, instead }) => `  ${where}\n    ${what}. ${instead}.`);
  throw new Error(`The public edition cannot be built yet. ${blockers.length} points are open:\n${lines.join('\n')}`);
}

function progress(): (text: string) => void {
  const start = Date.now();
  return (text) => console.log(`[${((Date.now() - start) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}
