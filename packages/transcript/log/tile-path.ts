/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;

/** Hashes of a tile span this many levels of the tree. */
export const TILE_HEIGHT = 8;

/** `1234067` → `x001/x234/067` (C2SP tlog-tiles). */
function encodeIndex(index: number): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return groups.join('/');
}

/**
 * Where a tile of hashes, or a bundle of entries, is kept (C2SP tlog-tiles).
 *
 * @param width how many hashes or entries it holds, 1 to 256
 * @example tilePath(0, 1234067, 256) // 'tile/0/x001/x234/067'
 * @example tilePath('entries', 0, 8) // 'tile/entries/000.p/8'
 */
export function tilePath(level: number | 'entries', index: number, width: number): string {
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${encodeIndex(index)}${partial}`;
}
