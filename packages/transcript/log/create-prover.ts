import { TranscriptError } from '../error.ts';
import { emptyRoot, isPowerOfTwo, nodeHash, splitPoint } from './hashes.ts';
import { createNodeReader, type ReadTile } from './read-nodes.ts';

/** Makes proofs for one size of a log; it reads each tile at most once. */
export interface Prover {
  /** The root of the log at this size. */
  root(): Promise<Uint8Array>;
  /** That the entry `index` is in the log (RFC 9162 section 2.1.3.1). @throws TranscriptError OUT_OF_RANGE, TILE_MISSING */
  inclusion(index: number): Promise<readonly Uint8Array[]>;
  /** That the log of `oldSize` entries is the beginning of this one (RFC 9162 section 2.1.4.1). @throws the same */
  consistency(oldSize: number): Promise<readonly Uint8Array[]>;
}

/**
 * @param readTile the tiles of the log; partial tiles of exactly `size`, or fuller ones
 * @example const proof = await createProver(readTile, size).inclusion(17);
 */
export function createProver(readTile: ReadTile, size: number): Prover {
  const { node } = createNodeReader(readTile, size);

  /** MTH(D[from:to]) of RFC 9162. */
  async function range(from: number, to: number): Promise<Uint8Array> {
    const count = to - from;
    if (isPowerOfTwo(count) && from % count === 0) return node(Math.round(Math.log2(count)), from / count);
    const middle = from + splitPoint(count);
    const [left, right] = await Promise.all([range(from, middle), range(middle, to)]);
    return nodeHash(left, right);
  }

  async function path(index: number, from: number, to: number): Promise<Uint8Array[]> {
    if (to - from === 1) return [];
    const middle = from + splitPoint(to - from);
    if (index < middle) return [...(await path(index, from, middle)), await range(middle, to)];
    return [...(await path(index, middle, to)), await range(from, middle)];
  }

  /** SUBPROOF: `whole` as long as the part in hand is the old log itself, whose root the verifier knows. */
  async function subproof(oldSize: number, from: number, to: number, whole: boolean): Promise<Uint8Array[]> {
    if (oldSize === to) return whole ? [] : [await range(from, to)];
    const middle = from + splitPoint(to - from);
    if (oldSize <= middle) return [...(await subproof(oldSize, from, middle, whole)), await range(middle, to)];
    return [...(await subproof(oldSize, middle, to, false)), await range(from, middle)];
  }

  return {
    root: async () => (size === 0 ? emptyRoot() : range(0, size)),
    async inclusion(index) {
      if (!Number.isSafeInteger(index) || index < 0 || index >= size)
        throw new TranscriptError('OUT_OF_RANGE', 'index');
      return path(index, 0, size);
    },
    async consistency(oldSize) {
      if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > size) {
        throw new TranscriptError('OUT_OF_RANGE', 'oldSize');
      }
      return oldSize === 0 ? [] : subproof(oldSize, 0, size, true);
    },
  };
}
