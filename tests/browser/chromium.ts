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
  if (process.platform !== 'linux') {
    throw new Error('No Chromium or Chrome was found. Install one, or set CHROME_PATH to its program');
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return { path: await packaged.executablePath(), args: [...packaged.args, ...QUIET] };
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

/** Starts the browser for tests. */
export async function launchChromium(): Promise<Browser> {
  const { path, args } = await findChromium();
  return chromium.launch({ executablePath: path, args });
}
