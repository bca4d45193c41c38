import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A running server of the built site. */
export interface SiteServer {
  /** Address without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine as a static host would: with the headers of its _headers file, and with the page
 * "not found" of the language in the address.
 * @param options folder: the built site; port: where to listen (0 for any); tries: how many ports to try from there on
 * @throws Error when no port is free
 */
export async function serveSite(options: { folder: string; port: number; tries?: number }): Promise<SiteServer> {
  const root = resolve(options.folder);
  const headers = readHeaders(join(root, '_headers'));
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '/');
    const file = path === null ? null : findFile(root, path);
    if (file && path !== null && !path.endsWith('/') && file.endsWith(`${join('/', 'index.html')}`)) {
      response.writeHead(301, { ...headers, Location: `${path}/` }).end();
      return;
    }
    if (file) send(response, 200, file, headers);
    else send(response, 404, notFoundPage(root, path ?? '/'), headers);
  });
  const port = await listen(server, options.port, options.tries ?? 1);
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function send(response: ServerResponse, status: number, file: string, headers: Record<string, string>): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache' });
  // A build may replace the site while it is served.
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function decodePath(url: string): string | null {
  try {
    return normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? '/'));
  } catch {
    return null;
  }
}

function findFile(root: string, path: string): string | null {
  const target = join(root, path);
  if (!target.startsWith(root)) return null;
  for (const candidate of [target, join(target, 'index.html')]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
  }
  return null;
}

function notFoundPage(root: string, path: string): string {
  const language = /^\/(kk|ru|en)(?:\/|$)/.exec(path)?.[1];
  return language ? join(root, language, '404', 'index.html') : join(root, '404.html');
}

function readHeaders(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  '));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

async function listen(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; port < first + tries; port += 1) {
    const taken = await new Promise<boolean>((done, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(true) : fail(error),
      );
      server.listen(port, '127.0.0.1', () => done(false));
    });
    server.removeAllListeners('error');
    if (!taken) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    }
  }
  const range =
    tries > 1 ? `The ports ${first} to ${first + tries - 1} are taken` : `Port ${first} is taken or not allowed`;
  const other = first < 60_000 ? first + tries + 1000 : first - 1000;
  throw new Error(`${range}. Choose another one, for example: PORT=${other} npm start`);
}
