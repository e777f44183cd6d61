import { describe, expect, it } from 'vitest';
import type { ProjectedBlock } from '../evidence/utxo-evidence.ts';
import { congestionOf, evmCongestion, evmFeeTiers, feeTiers } from './fee-tiers.ts';
import { waitFor } from './wait-for.ts';

function block(medianRate: number, vsize = 998_000): ProjectedBlock {
  return { medianRate, minRate: medianRate - 1, vsize, full: vsize > 990_000 };
}

describe('feeTiers', () => {
  const floors = { relayFloor: 1, mempoolFloor: 1 };
  it('has no estimate where the node has none', () => {
    expect(feeTiers({ ...floors, projected: null })).toBeNull();
    expect(feeTiers({ ...floors, projected: [] })).toBeNull();
  });
  it('asks the minimum where there is room', () => {
    expect(feeTiers({ ...floors, projected: [block(50, 300_000)] })).toEqual({ fast: 1, medium: 1, slow: 1 });
  });
  it('falls from block to block, and not under what nodes accept', () => {
    const fees = { relayFloor: 1, mempoolFloor: 8, projected: [block(40), block(20), block(4), block(2)] };
    expect(feeTiers(fees)).toEqual({ fast: 40, medium: 30, slow: 17 });
    expect(feeTiers({ ...fees, mempoolFloor: 25 })).toEqual({ fast: 40, medium: 30, slow: 25 });
  });
  it('never asks more for waiting longer', () => {
    const tiers = feeTiers({ ...floors, projected: [block(10), block(90), block(200), block(300)] });
    expect(tiers).toEqual({ fast: 10, medium: 10, slow: 10 });
  });
});

describe('congestion', () => {
  it('of Bitcoin-like chains is how many blocks are full', () => {
    const fees = (count: number) => ({
      relayFloor: 1,
      mempoolFloor: 1,
      projected: Array.from({ length: count }, () => block(9)),
    });
    expect([0, 1, 3, 4].map((count) => congestionOf(fees(count)))).toEqual(['quiet', 'busy', 'busy', 'full']);
    expect(congestionOf({ ...fees(0), mempoolFloor: 2 })).toBe('full');
    expect(congestionOf({ relayFloor: 1, mempoolFloor: 1, projected: null })).toBeNull();
  });
  it('of EVM chains is how full blocks were', () => {
    const history = (ratio: number) => ({ nextBaseFee: 1n, gasUsedRatios: [ratio, ratio], rewards: [] });
    expect([0.5, 0.7, 0.95].map((ratio) => evmCongestion(history(ratio)))).toEqual(['quiet', 'busy', 'full']);
    expect(evmCongestion({ nextBaseFee: 1n, gasUsedRatios: [], rewards: [] })).toBeNull();
  });
});

it('EVM tiers are base fee and tips', () => {
  const gwei = 10n ** 9n;
  const history = { nextBaseFee: 20n * gwei, gasUsedRatios: [0.5], rewards: [[gwei, 2n * gwei, 3n * gwei]] as const };
  expect(evmFeeTiers(history)).toEqual({ fast: 43, medium: 27, slow: 21 });
  expect(evmFeeTiers({ ...history, rewards: [] })).toBeNull();
});

describe('waitFor', () => {
  // Exact 10 % and 90 % quantiles of Gamma(n, 1), from its inverse.
  it.each([
    [1, -Math.log(0.9), -Math.log(0.1)],
    [2, 0.5318, 3.8897],
    [6, 3.1519, 9.2747],
    [20, 14.5253, 25.9025],
  ])('%i blocks', (blocks, low, high) => {
    const { fromMinutes, toMinutes } = waitFor(blocks, 60);
    expect(fromMinutes).toBeCloseTo(low, 1);
    expect(toMinutes).toBeCloseTo(high, 1);
  });
});
