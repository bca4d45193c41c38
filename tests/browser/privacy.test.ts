import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { PAGE_TYPES, useStage } from '../helpers/browser.ts';

const stage = useStage();

for (const language of LANGUAGES) {
  it(`asks no other host, stores nothing and breaks no policy: ${language}`, async () => {
    const { page, context, requests, errors } = await stage.open('/');
    for (const type of PAGE_TYPES) {
      await page.goto(`${stage.address}/${language}/${type}`, { waitUntil: 'networkidle' });
      const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      expect(stored, type).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    }
    expect(await context.cookies()).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(`${stage.address}/`))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
}
