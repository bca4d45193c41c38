/**
 * npm test: type check, lint, content, build, and all tests. Words after the command narrow what vitest runs and skip
 * the rest: npm test -- tests/unit
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = '.cache/test-report.json';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
const filters = process.argv.slice(2);

function step(title: string, command: string, args: string[]): boolean {
  const start = Date.now();
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: process.env });
  const good = status === 0;
  totals[good ? 'passed' : 'failed'] += 1;
  console.log(`  ${good ? 'passed' : 'FAILED'} after ${((Date.now() - start) / 1000).toFixed(0)} s`);
  return good;
}

function runTests(): void {
  mkdirSync('.cache', { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...filters];
  const { status } = spawnSync('vitest', args, { stdio: 'inherit', env: process.env });
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests;
    totals.skipped += report.numPendingTests;
    // A file that does not even load fails without a failed test.
    if (status !== 0 && report.numFailedTests === 0) totals.failed += 1;
  } catch {
    totals.failed += 1;
  }
}

if (filters.length === 0) {
  step('Types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
  step('Lint', 'eslint', ['.']);
  step('Format', 'prettier', ['--check', '.']);
  // The build checks the content first.
  if (step('Build', process.execPath, ['scripts/build.ts'])) runTests();
  else totals.failed += 1;
} else {
  runTests();
}

const skipped = totals.skipped ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 ? 0 : 1);
