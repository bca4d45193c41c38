/** Half the width of a hexagon in units of the drawing. */
const HALF = 30;
const SIDE = HALF / Math.cos(Math.PI / 6);

/** Outline of one hexagon around its centre, a corner up. */
export const HEXAGON = [
  [0, -SIDE],
  [HALF, -SIDE / 2],
  [HALF, SIDE / 2],
  [0, SIDE],
  [-HALF, SIDE / 2],
  [-HALF, -SIDE / 2],
]
  .map(([x = 0, y = 0], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
  .join('')
  .concat('Z');

/**
 * Centre of a tile. Rows with an even number lie half a tile further right.
 * @param tile column and row, counted from 1
 */
export function tileCentre([column, row]: readonly [number, number]): { x: number; y: number } {
  const shift = row % 2 === 0 ? HALF : 0;
  return { x: (column - 1) * 2 * HALF + HALF + shift + 2, y: Math.round((row - 1) * 1.5 * SIDE + SIDE + 2) };
}

/**
 * Breaks a name that is too wide for a tile before its last word.
 * @param name short name of a region
 */
export function tileLines(name: string): string[] {
  return name.split(/ (?=\S{4,}$)/);
}

/**
 * Size of the drawing that holds all tiles.
 * @param tiles all tiles
 */
export function mapSize(tiles: readonly (readonly [number, number])[]): { width: number; height: number } {
  const centres = tiles.map(tileCentre);
  return {
    width: Math.max(...centres.map(({ x }) => x)) + HALF + 2,
    height: Math.ceil(Math.max(...centres.map(({ y }) => y)) + SIDE + 2),
  };
}
