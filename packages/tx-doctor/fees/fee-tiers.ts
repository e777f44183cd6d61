import type { ProjectedBlock, UtxoFees } from '../evidence/utxo-evidence.ts';

/** Rates: sat/vB on Bitcoin-like chains, gwei on EVM chains. */
export interface FeeTiers {
  /** For one of the next blocks. */
  readonly fast: number;
  readonly medium: number;
  readonly slow: number;
}

/** 'quiet': whatever pays the minimum is in the next block. 'busy': some wait. 'full': the cheap ones wait for hours. */
export type Congestion = 'quiet' | 'busy' | 'full';

/** A projected block below half of a block says nothing about fees; above 95 % it counts as full. */
const HALF = 500_000;
const NEARLY_FULL = 950_000;

/**
 * What to pay, by the medians of the next three blocks as they would be mined now; each smoothed with the one before it, and
 * never under what nodes accept.
 *
 * @returns null where nobody can tell: "no estimate" is a state, not zero
 * @example feeTiers({ relayFloor: 1, mempoolFloor: 1, projected: [] }) // null
 */
export function feeTiers(fees: UtxoFees): FeeTiers | null {
  const { projected } = fees;
  if (projected === null || projected.length === 0) return null;
  const floor = Math.max(fees.relayFloor, fees.mempoolFloor);
  const fast = smoothed(projected[0], projected[1], floor, null);
  const medium = Math.min(fast, smoothed(projected[1], projected[2], floor, fast));
  const slow = Math.min(medium, smoothed(projected[2], projected[3], floor, medium));
  return { fast, medium, slow };
}

function smoothed(
  block: ProjectedBlock | undefined,
  next: ProjectedBlock | undefined,
  floor: number,
  before: number | null,
): number {
  if (block === undefined || block.vsize <= HALF) return floor;
  const rate = before === null ? block.medianRate : (block.medianRate + before) / 2;
  const share = block.vsize <= NEARLY_FULL && next === undefined ? (block.vsize - HALF) / HALF : 1;
  return Math.max(floor, Math.ceil(rate * share * 10) / 10);
}

export function congestionOf(fees: UtxoFees): Congestion | null {
  if (fees.projected === null) return null;
  const full = fees.projected.filter((block) => block.full).length;
  if (full > 3 || fees.mempoolFloor > fees.relayFloor) return 'full';
  return full > 0 ? 'busy' : 'quiet';
}

/** What eth_feeHistory tells: base fees and how full blocks were, oldest first, and priority fees of the 10th, 50th, 90th percentile. */
export interface EvmFeeHistory {
  /** Of the block to come, in wei. */
  readonly nextBaseFee: bigint;
  readonly gasUsedRatios: readonly number[];
  readonly rewards: readonly (readonly [low: bigint, middle: bigint, high: bigint])[];
}

/** Base fee and tip in gwei; a base fee can rise by an eighth each block (EIP-1559), so the fast tier allows for six. */
export function evmFeeTiers({ nextBaseFee, rewards }: EvmFeeHistory): FeeTiers | null {
  const tips =
    rewards.length === 0 ? null : ([0, 1, 2] as const).map((at) => median(rewards.map((reward) => reward[at])));
  if (tips === null) return null;
  const [low = 0n, middle = 0n, high = 0n] = tips;
  const gwei = (wei: bigint) => Number(wei) / 1e9;
  return {
    fast: gwei(nextBaseFee * 2n + high),
    medium: gwei((nextBaseFee * 5n) / 4n + middle),
    slow: gwei(nextBaseFee + low),
  };
}

/** Blocks are half full when demand and base fee are at rest. */
export function evmCongestion({ gasUsedRatios }: EvmFeeHistory): Congestion | null {
  if (gasUsedRatios.length === 0) return null;
  const mean = gasUsedRatios.reduce((sum, ratio) => sum + ratio, 0) / gasUsedRatios.length;
  return mean > 0.9 ? 'full' : mean > 0.65 ? 'busy' : 'quiet';
}

function median(values: readonly bigint[]): bigint {
  return values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.floor(values.length / 2)] ?? 0n;
}
