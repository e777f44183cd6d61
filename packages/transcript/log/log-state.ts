import { emptyRoot, nodeHash } from './hashes.ts';

/** All that is needed to append to a log: its right edge. A value; `appendLeaves` returns a new one. */
export interface LogState {
  /** How many entries the log holds. */
  readonly size: number;
  /** Roots of the complete subtrees, the largest first: one for each set bit of the size. */
  readonly peaks: readonly Uint8Array[];
  /** Per tile level, the hashes of the last tile when it is not full. */
  readonly edge: readonly Uint8Array[];
  /** The last bundle of entries when it is not full. */
  readonly entries: Uint8Array;
}

/** A log without entries. */
export const emptyLog: LogState = { size: 0, peaks: [], edge: [], entries: new Uint8Array() };

/** The root hash of a log: what a checkpoint signs. */
export function rootOf(state: LogState): Uint8Array {
  const peaks = [...state.peaks];
  let root = peaks.pop();
  if (root === undefined) return emptyRoot();
  for (let peak = peaks.pop(); peak !== undefined; peak = peaks.pop()) root = nodeHash(peak, root);
  return root;
}
