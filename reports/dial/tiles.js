// Which lines have a tile of their own, and how tiles stand.

/** @import { Line } from "./types.d.ts" */

/**
 * The lines that have a tile of their own: a tuition line alone has its figures beside the totals.
 * @param {Line[]} lines
 */
export function tiledLines(lines) {
  const several = lines.filter(({ kind }) => kind === "tuition").length > 1;
  return lines.filter(({ kind }) => several || kind === "service");
}

/** One row of tiles while they are few, then two of the same length. @param {number} tiles */
export const tilesInARow = (tiles) => tiles > 5 ? Math.ceil(tiles / 2) : tiles;
