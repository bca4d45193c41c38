import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveSite, type SiteServer } from '../../src/server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { SITE } from './site.ts';

/** What the tests of a file share: a browser, and the built site with its headers on this machine. */
export interface Stage {
  browser: Browser;
  address: string;
  /** Opens a page of the site; every request it makes is recorded. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
}

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for so far. */
  requests: string[];
  /** Errors of the console, policy violations among them. */
  errors: string[];
}

/** Starts browser and server before the tests of a file and stops them after. */
export function useStage(): Stage {
  const stage = {} as Stage;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ folder: SITE, port: 0 });
    stage.browser = await launchChromium();
    stage.address = server.address;
    stage.open = async (path, options = {}) => {
      const context = await stage.browser.newContext({ viewport: { width: 390, height: 700 }, ...options });
      const page = await context.newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request: Request) => requests.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${server.address}${path}`);
      return { page, context, requests, errors };
    };
  });
  afterAll(async () => {
    await stage.browser?.close();
    await server?.close();
  });
  return stage;
}

/** One page of each kind. */
export const PAGE_TYPES = [
  '',
  'find/',
  'help/',
  'help/now/',
  'help/start/',
  'help/calm/',
  'help/near/',
  'help/near/almaty/',
  'help/near/all/',
  'help/near/country/second-line/',
  'kids/3-6/helpers/',
  'kids/7-10/ask/',
  'kids/7-10/body/',
  'teens/next/',
  'parents/told/',
  'school/told/',
  'pro/team/',
  'law/',
  'law/physical/',
  'data/study/',
  'glossary/',
  'glossary/law/',
  'lessons/',
  'lessons/j-not-fault/',
  'lessons/j-not-fault/screen/',
  'lessons/for/grades-5-8/',
  'lessons/weeks/',
  'about/facts/',
  'about/sources/prevention/',
  '404/',
] as const;
