import { TranscriptError } from '../error.ts';
import { HASH_BYTES, leafHash, nodeHash } from './hashes.ts';
import type { LogState } from './log-state.ts';
import { TILE_HEIGHT, TILE_WIDTH, tilePath } from './tile-path.ts';

/** A file of the log. Full ones never change; a partial one (`.p/W`) may go when a fuller one is there. */
export interface Tile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One tile of hashes that is being filled. */
interface Filling {
  readonly level: number;
  readonly bytes: Uint8Array;
  index: number;
  width: number;
  changed: boolean;
}

const MAX_ENTRY_BYTES = 65_535;

function openTile(state: LogState, level: number): Filling {
  const hashes = Math.floor(state.size / TILE_WIDTH ** level);
  const bytes = new Uint8Array(TILE_WIDTH * HASH_BYTES);
  bytes.set(state.edge[level] ?? []);
  return { level, bytes, index: Math.floor(hashes / TILE_WIDTH), width: hashes % TILE_WIDTH, changed: false };
}

/** Entries with their length in two bytes before them, in bundles of 256. */
function bundleEntries(state: LogState, leaves: readonly Uint8Array[], tiles: Tile[]): Uint8Array {
  let parts: Uint8Array[] = [state.entries];
  for (const [offset, entry] of leaves.entries()) {
    if (entry.length > MAX_ENTRY_BYTES) throw new TranscriptError('ENTRY_TOO_LONG');
    parts.push(Uint8Array.of(entry.length >> 8, entry.length & 255), entry);
    const size = state.size + offset + 1;
    if (size % TILE_WIDTH > 0) continue;
    tiles.push({ path: tilePath('entries', size / TILE_WIDTH - 1, TILE_WIDTH), bytes: join(parts) });
    parts = [];
  }
  const rest = join(parts);
  const size = state.size + leaves.length;
  if (leaves.length > 0 && size % TILE_WIDTH > 0) {
    tiles.push({ path: tilePath('entries', Math.floor(size / TILE_WIDTH), size % TILE_WIDTH), bytes: rest });
  }
  return rest;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * Appends entries to a log. It costs about two hashes for each entry, whatever the size of the log. Write all tiles before
 * you sign a checkpoint of the new state.
 *
 * @param leaves entries of at most 65,535 bytes; the first gets the index `state.size`
 * @returns the new state and the tiles and entry bundles that are new or fuller
 * @throws TranscriptError ENTRY_TOO_LONG
 * @example const { state, tiles } = appendLeaves(emptyLog, [entry]);
 */
export function appendLeaves(
  state: LogState,
  leaves: readonly Uint8Array[],
): { readonly state: LogState; readonly tiles: readonly Tile[] } {
  const tiles: Tile[] = [];
  const entries = bundleEntries(state, leaves, tiles);
  const peaks = [...state.peaks];
  const edge = state.edge.map((_, level) => openTile(state, level));
  const put = (level: number, hash: Uint8Array) => {
    const tile = edge[level] ?? openTile(state, level);
    edge[level] = tile;
    tile.bytes.set(hash, tile.width * HASH_BYTES);
    tile.width += 1;
    tile.changed = true;
    if (tile.width < TILE_WIDTH) return;
    tiles.push({ path: tilePath(level, tile.index, TILE_WIDTH), bytes: tile.bytes.slice() });
    tile.index += 1;
    tile.width = 0;
  };
  let size = state.size;
  for (const entry of leaves) {
    let hash = leafHash(entry);
    put(0, hash);
    let height = 0;
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(peaks.pop() ?? hash, hash);
      height += 1;
      if (height % TILE_HEIGHT === 0) put(height / TILE_HEIGHT, hash);
    }
    peaks.push(hash);
    size += 1;
  }
  const partial = edge.map((tile) => tile.bytes.slice(0, tile.width * HASH_BYTES));
  for (const tile of edge) {
    const bytes = partial[tile.level];
    if (tile.changed && tile.width > 0 && bytes)
      tiles.push({ path: tilePath(tile.level, tile.index, tile.width), bytes });
  }
  return { state: { size, peaks, edge: partial, entries }, tiles };
}
