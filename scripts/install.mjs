/**
 * Installs what is missing before anything else runs. Plain JavaScript: it must work on any Node from 20 on, before the
 * project's own Node is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.zhanymda-installed');
const MINIMUM_NODE = 20;

/** The project's own Node, installed from the registry. */
export const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Environment in which tools of the project find its own Node first. */
export function projectEnvironment(extra = {}) {
  const path = [join(MODULES, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...extra, PATH: path };
}

/** @returns whether the installed packages are those of package-lock.json */
export function isInstalled() {
  return existsSync(STAMP) && existsSync(NODE) && readFileSync(STAMP, 'utf8') === lockHash();
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Installs the packages once; a second call with the same package-lock.json does nothing. Ends the process on failure. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE) {
    fail(
      `This is Node ${process.versions.node}. Install Node ${MINIMUM_NODE} or newer (https://nodejs.org) and run the command again.`,
    );
  }
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (once; this takes a minute or two) …');
  // Not "npm ci": it refuses a lock file that lacks a binary of another platform, which a registry may not offer.
  // "--no-save" keeps package-lock.json as it is.
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const result = spawnSync(
    command[0],
    [...command.slice(1), 'install', '--no-save', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      shell: !npm && process.platform === 'win32',
    },
  );
  if (result.status !== 0)
    fail('The packages could not be installed: see the message of npm above. Is the registry reachable?');
  if (!existsSync(NODE)) {
    fail(
      'The packages are there, but the project’s own Node is not: install scripts are switched off.\n' +
        'Let them run once, then run the command again:\n' +
        '  npm install --no-save --ignore-scripts=false',
    );
  }
  if (spawnSync(NODE, ['--version']).status !== 0) {
    fail(`${NODE} does not run on this system. The project needs macOS, Windows, or a Linux with glibc.`);
  }
  writeFileSync(STAMP, lockHash());
}
