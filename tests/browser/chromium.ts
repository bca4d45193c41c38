import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these, Chromium calls its maker's hosts at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser: CHROME_PATH, else an installed Chromium or Chrome, else the one from the package registry (Linux).
 * @returns path of the program and further arguments
 * @throws Error that says how to name a browser
 */
export async function findChromium(): Promise<{ path: string; args: string[] }> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH="${named}": there is no such file. Set it to the program of Chromium or Chrome`);
    return { path: named, args: QUIET };
  }
  const installed = PLACES.find((place) => existsSync(place)) ?? findOnPath();
  if (installed) return { path: installed, args: QUIET };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found. Install one, or set CHROME_PATH to its program');
  }
  // The package unpacks the libraries that it needs (NSS and others) only where it sees this variable.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Not the arguments of the package: with --single-process the browser ends with its first page, and
  // --disable-web-security would hide what the tests look for.
  return { path: await packaged.executablePath(), args: QUIET };
}

function findOnPath(): string | undefined {
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not installed under this name.
    }
  }
  return undefined;
}

/**
 * Starts the browser for tests.
 * @throws Error that names the program when it does not start
 */
export async function launchChromium(): Promise<Browser> {
  const { path, args } = await findChromium();
  try {
    return await chromium.launch({ executablePath: path, args });
  } catch (error) {
    throw new Error(`${path}: the browser does not start. Set CHROME_PATH to a working Chromium or Chrome`, {
      cause: error,
    });
  }
}
