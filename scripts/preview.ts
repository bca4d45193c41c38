/** npm run preview: serves the built site. PORT chooses the port; without it the next free one from 4321 is taken. */
import { existsSync } from 'node:fs';
import { serveSite } from '../src/server.ts';

const DEFAULT_PORT = 4321;
const TRIES = 20;

if (!existsSync('dist/index.html')) {
  console.error('There is no built site in dist/. Run "npm run build" first.');
  process.exit(1);
}
const wanted = process.env.PORT;
const port = wanted === undefined ? DEFAULT_PORT : Number(wanted);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT="${wanted}" is not a port. Use a number from 1 to 65535.`);
  process.exit(1);
}
try {
  const server = await serveSite({ folder: 'dist', port, tries: wanted === undefined ? TRIES : 1 });
  console.log(`The site is at ${server.address}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
