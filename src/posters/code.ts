import { encode } from 'uqr';

/** Empty space around a code, in modules: the standard asks for four (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * A QR code as a drawing: black squares on white, joined row by row, so that no printer leaves hairs between them.
 * @param address what the code holds: an address in full
 * @returns an SVG whose size is counted in modules
 */
export function codeDrawing(address: string): string {
  // M: a quarter hidden by a drawing pin or a scratch is too much, a seventh is not.
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  const side = size + 2 * QUIET_ZONE;
  const box = `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges">` +
    `<rect x="${-QUIET_ZONE}" y="${-QUIET_ZONE}" width="${side}" height="${side}" fill="#fff"/>` +
    `<path d="${runs.join('')}" fill="#000"/></svg>`
  );
}

/** @returns start and length of the dark stretches of a row */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
