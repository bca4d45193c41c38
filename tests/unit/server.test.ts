import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../../src/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const FILES = {
  'dist/index.html': 'choice',
  'dist/kk/help/index.html': 'help',
  'dist/kk/404/index.html': 'kk lost',
  'dist/404.html': 'lost',
  'dist/_headers': '/*\n  X-Robots-Tag: noindex\n',
  'dist-other/secret.txt': 'secret',
  'secret.txt': 'secret',
};

let server: SiteServer;
let port: number;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  server = await serveSite({ folder: join(folder, 'dist'), port: 0 });
  port = Number(new URL(server.address).port);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for a path exactly as written: other clients would tidy it first. */
function ask(path: string): Promise<{ status?: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', fail)
      .end();
  });
}

describe('the server of the built site', () => {
  it('serves pages with the headers of the build', async () => {
    expect(await ask('/kk/help/?x=1')).toMatchObject({
      status: 200,
      text: 'help',
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' },
    });
  });

  it('adds the last slash', async () => {
    expect(await ask('/kk/help')).toMatchObject({ status: 301, headers: { location: '/kk/help/' } });
  });

  it('answers a wrong address in its language', async () => {
    expect(await ask('/kk/nothing/')).toMatchObject({ status: 404, text: 'kk lost' });
    expect(await ask('/nothing/')).toMatchObject({ status: 404, text: 'lost' });
    expect(await ask('/%')).toMatchObject({ status: 404, text: 'lost' });
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/../dist-other/secret.txt', '/..%2fdist-other/secret.txt'])(
    'shows nothing from outside the site: %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, text: 'lost' });
    },
  );

  it('names the port that is taken and another one, or takes the next that is free', async () => {
    await expect(serveSite({ folder, port })).rejects.toThrow(
      new RegExp(`Port ${port} is taken .* PORT=\\d{4,5} npm start$`),
    );
    const next = await serveSite({ folder, port, tries: 20 });
    expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
    await next.close();
  });
});
