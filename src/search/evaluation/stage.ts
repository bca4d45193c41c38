import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { securityHeaders } from '../../safety/policy.ts';
import { serveSite } from '../../server.ts';

/** A page in a real browser, in a session of its own. */
export interface Session {
  page: Page;
  /**
   * Bytes of all files that came over the wire so far, packed as they came. Headers are counted apart: this server sends
   * them in full with every file (HTTP/1.1), a host with HTTP/2 sends hardly any of them twice.
   */
  bytes(): number;
  headerBytes(): number;
  close(): Promise<void>;
}

export interface EvaluationStage {
  /** Folder that is served; files may be written into it. */
  folder: string;
  open(path: string): Promise<Session>;
  close(): Promise<void>;
}

/** Serves a folder of its own, with the policy of the site. Nothing of it is left when it is closed. */
export async function openStage(browser: Browser): Promise<EvaluationStage> {
  const folder = await mkdtemp(join(tmpdir(), 'zhanymda-search-'));
  const headers = Object.entries(securityHeaders([], false)).map(([name, value]) => `  ${name}: ${value}`);
  await writeFile(join(folder, '_headers'), `/*\n${headers.join('\n')}\n`);
  const server = await serveSite({ folder, port: 0 });
  return {
    folder,
    open: (path) => openSession(browser, `${server.address}${path}`),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openSession(browser: Browser, address: string): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  let headerBytes = 0;
  const headersOf = new Map<string, number>();
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, response }) =>
    headersOf.set(requestId, response.encodedDataLength),
  );
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const headers = Math.min(headersOf.get(requestId) ?? 0, encodedDataLength);
    headerBytes += headers;
    bytes += encodedDataLength - headers;
  });
  await page.goto(address);
  return { page, bytes: () => bytes, headerBytes: () => headerBytes, close: () => context.close() };
}

/**
 * Bundles what the browser runs, as the build of the site does.
 * @param entry a file of this project
 * @param folder where index.html and its script are written
 */
export async function bundlePage(entry: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: { input: resolve(entry), output: { entryFileNames: 'assets/page.js' } },
    },
  });
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="kk"><title>search</title><script type="module" src="/assets/page.js"></script></html>',
  );
}
