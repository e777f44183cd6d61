import { sameBytes } from '../encoding/bytes.ts';
import { TranscriptError } from '../error.ts';
import { HASH_BYTES, leafHash } from './hashes.ts';
import { type LogState, rootOf } from './log-state.ts';
import { createNodeReader, type ReadTile, readPartialOrFull } from './read-nodes.ts';
import { TILE_WIDTH } from './tile-path.ts';
import type { TreeHead } from './verify-proofs.ts';

/** The first `count` entries of a bundle with their lengths, each compared with its hash in the tree. */
function checkEntries(bundle: Uint8Array, hashes: Uint8Array): Uint8Array {
  let at = 0;
  for (let seen = 0; seen < hashes.length; seen += HASH_BYTES) {
    const from = at + 2;
    at = from + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    const hash = leafHash(bundle.subarray(from, at));
    if (!sameBytes(hash, hashes.subarray(seen, seen + HASH_BYTES))) throw new TranscriptError('LOG_DIFFERS', 'entries');
  }
  return bundle.slice(0, at);
}

/**
 * Takes up a log where its last checkpoint left it, from its tiles. Open the checkpoint with the key of the log first: then tiles
 * that somebody has changed under way are found here, and nothing wrong is ever signed.
 *
 * @throws TranscriptError TILE_MISSING; LOG_DIFFERS when the tiles do not lead to the root of the checkpoint
 * @example const state = await resumeLog(readTile, await openCheckpoint(note, key));
 */
export async function resumeLog(readTile: ReadTile, { size, root }: TreeHead): Promise<LogState> {
  const { node } = createNodeReader(readTile, size);
  const peaks: Uint8Array[] = [];
  let from = 0;
  for (let height = Math.floor(Math.log2(size || 1)); height >= 0; height--) {
    const count = 2 ** height;
    if (size - from < count) continue;
    peaks.push(await node(height, from / count));
    from += count;
  }
  const edge: Uint8Array[] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level++) {
    const hashes = Math.floor(size / TILE_WIDTH ** level);
    const width = hashes % TILE_WIDTH;
    const tile = Math.floor(hashes / TILE_WIDTH);
    const bytes = width === 0 ? new Uint8Array() : await readPartialOrFull(readTile, level, tile, width);
    edge.push(bytes.slice(0, width * HASH_BYTES));
  }
  const width = size % TILE_WIDTH;
  const last = Math.floor(size / TILE_WIDTH);
  const bundle = width === 0 ? new Uint8Array() : await readPartialOrFull(readTile, 'entries', last, width);
  const state: LogState = { size, peaks, edge, entries: checkEntries(bundle, edge[0] ?? new Uint8Array()) };
  if (!sameBytes(rootOf(state), root)) throw new TranscriptError('LOG_DIFFERS', 'root');
  return state;
}
