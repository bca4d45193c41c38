/**
 * Finds the names that were probably meant.
 * @param written the name as written
 * @param known names that exist
 * @param most how many to return at most
 * @returns the nearest names, best first; empty when none is near
 */
export function nearest(written: string, known: Iterable<string>, most = 3): string[] {
  const limit = Math.max(2, Math.floor(written.length / 3));
  return [...known]
    .map((name) => ({ name, distance: distance(written, name) }))
    .filter((candidate) => candidate.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((candidate) => candidate.name);
}

/**
 * Says which name to use.
 * @param written the name as written
 * @param known names that exist
 * @param where where such names come from, for when none is near: "a file name in content/directory"
 */
export function useInstead(written: string, known: Iterable<string>, where: string): string {
  const names = nearest(written, known);
  return names.length > 0 ? `Did you mean ${names.join(' or ')}? Use ${where}` : `Use ${where}`;
}

/** Number of letters to add, remove or change (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
