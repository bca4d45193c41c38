/** npm run check: reads the whole content and says in one run what is wrong, where, and what to write instead. */
import { checkContent } from '../src/content/check/index.ts';
import { formatProblems } from '../src/content/check/problem.ts';

const { problems, counts } = await checkContent('.', { spelling: true });
const folders = Object.entries(counts.folders).map(([folder, files]) => `${folder} ${files}`);
console.log(`Read ${counts.files} files: ${folders.join(', ')}.\n`);
if (problems.length === 0) {
  console.log(`Content is in order: ${counts.files} files.`);
} else {
  console.error(formatProblems(problems));
  process.exitCode = 1;
}
