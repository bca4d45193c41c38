/** npm start: installs what is missing, builds the site, serves it, prints the address as the last line. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NODE, ROOT, ensureInstalled, projectEnvironment } from './install.mjs';

ensureInstalled();
const env = projectEnvironment();
const build = spawnSync(NODE, [join(ROOT, 'scripts', 'build.ts')], { cwd: ROOT, stdio: 'inherit', env });
if (build.status !== 0) process.exit(build.status ?? 1);
const server = spawn(NODE, [join(ROOT, 'scripts', 'preview.ts')], { cwd: ROOT, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
