import { TranscriptError } from '../error.ts';
import { HASH_BYTES, nodeHash } from './hashes.ts';
import { TILE_HEIGHT, TILE_WIDTH, tilePath } from './tile-path.ts';

/** Reads a file of a log by its path; `undefined` when there is none. */
export type ReadTile = (path: string) => Promise<Uint8Array | undefined>;

/** Hashes of complete subtrees of a log of one size. */
export interface NodeReader {
  /** The root of the 2^height entries that begin at index · 2^height. */
  node(height: number, index: number): Promise<Uint8Array>;
}

/** Reads a partial tile, or its full successor: a log may drop a partial tile as soon as there is a full one. */
export async function readPartialOrFull(
  readTile: ReadTile,
  level: number | 'entries',
  index: number,
  width: number,
): Promise<Uint8Array> {
  const path = tilePath(level, index, width);
  const bytes = (await readTile(path)) ?? (await readTile(tilePath(level, index, TILE_WIDTH)));
  if (bytes === undefined) throw new TranscriptError('TILE_MISSING', path);
  return bytes;
}

function rowAbove(row: readonly Uint8Array[]): readonly Uint8Array[] {
  return row.flatMap((left, at) => {
    const right = row[at + 1];
    return at % 2 === 0 && right ? [nodeHash(left, right)] : [];
  });
}

/** Tiles are read once for each reader, and inner hashes computed once. */
export function createNodeReader(readTile: ReadTile, size: number): NodeReader {
  const tiles = new Map<string, Promise<Uint8Array>>();
  const nodes = new Map<string, Promise<Uint8Array>>();

  async function stored(level: number, index: number): Promise<Uint8Array> {
    const tile = Math.floor(index / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - tile * TILE_WIDTH);
    const key = `${level}/${tile}`;
    const reading = tiles.get(key) ?? readPartialOrFull(readTile, level, tile, width);
    tiles.set(key, reading);
    const bytes = await reading;
    const at = (index % TILE_WIDTH) * HASH_BYTES;
    if (bytes.length < at + HASH_BYTES) throw new TranscriptError('TILE_MISSING', tilePath(level, tile, width));
    return bytes.subarray(at, at + HASH_BYTES);
  }

  async function compute(height: number, index: number): Promise<Uint8Array> {
    const inTile = height % TILE_HEIGHT;
    const level = (height - inTile) / TILE_HEIGHT;
    const first = index * 2 ** inTile;
    let row: readonly Uint8Array[] = await Promise.all(
      Array.from({ length: 2 ** inTile }, (_, at) => stored(level, first + at)),
    );
    while (row.length > 1) row = rowAbove(row);
    return row[0] ?? new Uint8Array(HASH_BYTES);
  }

  return {
    node(height, index) {
      const key = `${height}/${index}`;
      const known = nodes.get(key) ?? compute(height, index);
      nodes.set(key, known);
      return known;
    },
  };
}
