/** npm test: installs what is missing, then runs everything with the project's own Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NODE, ROOT, ensureInstalled, projectEnvironment } from './install.mjs';

ensureInstalled();
const result = spawnSync(NODE, [join(ROOT, 'scripts', 'test.ts'), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: projectEnvironment(),
});
process.exit(result.status ?? 1);
