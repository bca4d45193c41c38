import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Language } from '../../i18n/languages.ts';
import { INDEX_FOLDER, writeIndex } from '../index/build.ts';
import { compileIndex } from '../index/compile.ts';
import type { SearchDocument } from '../index/documents.ts';
import type { EvaluationQuery, EvaluationRecord } from './input.ts';
import { judge, meanQuality, median, type Quality } from './measures.ts';
import { bundlePage, openStage, type EvaluationStage } from './stage.ts';

export interface Evaluation extends Quality {
  /** Bytes from focus to the first results, without headers: the script, what every question needs, and the pieces of
   *  the first question. */
  bytesFirst: number;
  /** Bytes of the list of keys for typing errors, which is loaded when the first results stand. */
  bytesLater: number;
  /** Bytes of a further question, without headers. */
  bytesNext: number;
  /** Bytes of the headers of a further question, sent in full as by HTTP/1.1. */
  headersNext: number;
  /** Milliseconds of a question, loading included. */
  msMedian: number;
}

const RESULTS = 10;
/** Bytes are measured in fresh sessions: otherwise later questions find everything loaded. */
const SESSIONS = 12;
const FURTHER_QUESTIONS = 4;

/**
 * Indexes records and asks questions, with the code of the site, in a real browser.
 * @param records what is indexed
 * @param queries what is asked
 */
export async function evaluate(
  records: readonly EvaluationRecord[],
  queries: readonly EvaluationQuery[],
  browser: Browser,
): Promise<Evaluation> {
  const stage = await openStage(browser);
  try {
    await bundlePage('src/search/evaluation/page.ts', stage.folder);
    await writeIndex(join(stage.folder, INDEX_FOLDER), compileIndex(records.map(recordDocument)));
    const answers = await askAll(stage, queries);
    const sessions = await measureBytes(stage, queries);
    return {
      ...meanQuality(answers.map(({ quality }) => quality)),
      bytesFirst: Math.round(median(sessions.map(({ first }) => first))),
      bytesLater: Math.round(median(sessions.map(({ later }) => later))),
      bytesNext: Math.round(median(sessions.flatMap(({ next }) => next))),
      headersNext: Math.round(median(sessions.flatMap(({ headers }) => headers))),
      msMedian: Math.round(median(answers.map(({ milliseconds }) => milliseconds)) * 10) / 10,
    };
  } finally {
    await stage.close();
  }
}

/** @returns a record as an entry of the index; records of the same id are versions of one entry */
export function recordDocument({ id, language, title, text }: EvaluationRecord): SearchDocument {
  const parts = [{ heading: '', fragment: '', text }];
  return { path: id, language, kind: 'page', section: '', sectionName: '', title, answers: [], leads: false, parts };
}

async function askAll(
  stage: EvaluationStage,
  queries: readonly EvaluationQuery[],
): Promise<{ quality: Quality; milliseconds: number }[]> {
  const session = await stage.open('/');
  try {
    const answers = [];
    // One language after the other: the page of a reader has one.
    for (const { query, language, relevant } of [...queries].sort((a, b) => (a.language < b.language ? -1 : 1))) {
      const { paths, milliseconds } = await session.page.evaluate(
        ([text, code, limit]) => window.askSearch(text, code, limit),
        [query, language, RESULTS] as const,
      );
      answers.push({ quality: judge(paths, relevant), milliseconds });
    }
    return answers;
  } finally {
    await session.close();
  }
}

async function measureBytes(
  stage: EvaluationStage,
  queries: readonly EvaluationQuery[],
): Promise<{ first: number; later: number; next: number[]; headers: number[] }[]> {
  const page = statSync(join(stage.folder, 'index.html')).size;
  const sessions = [];
  const step = Math.max(1, Math.floor(queries.length / SESSIONS));
  for (let start = 0; start < queries.length && sessions.length < SESSIONS; start += step) {
    const session = await stage.open('/');
    const ask = async (query: EvaluationQuery) => {
      const before = session.bytes();
      await session.page.evaluate(([text, code, limit]) => window.askSearch(text, code, limit), [
        query.query,
        query.language,
        RESULTS,
      ] as const);
      return session.bytes() - before;
    };
    try {
      const opened = session.bytes() - page;
      const chosen = queries.slice(start, start + 1 + FURTHER_QUESTIONS);
      const [firstQuery, ...further] = chosen;
      if (!firstQuery) continue;
      const first = await ask(firstQuery);
      const before = session.bytes();
      await session.page.evaluate((code: Language) => window.prepareSearch(code), firstQuery.language);
      const prepared = session.bytes() - before;
      const next = [];
      const headers = [];
      for (const query of further) {
        const sent = session.headerBytes();
        next.push(await ask(query));
        headers.push(session.headerBytes() - sent);
      }
      sessions.push({ first: opened + first, later: prepared, next, headers });
    } finally {
      await session.close();
    }
  }
  return sessions;
}
