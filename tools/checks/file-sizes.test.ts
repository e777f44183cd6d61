import { describe, expect, it } from 'vitest';
import { judgeFileSizes } from './file-sizes.ts';

describe('judgeFileSizes', () => {
  it('gives the median and the 90th percentile', () => {
    const lines = new Map(Array.from({ length: 11 }, (_, i) => [`f${i}.ts`, i * 10]));
    expect(judgeFileSizes(lines, {})).toMatchObject({ files: 11, median: 50, p90: 90, faults: [], advice: [] });
  });

  it('refuses more than 500 lines without a reason', () => {
    const long = new Map([['server/long.ts', 501]]);
    expect(judgeFileSizes(long, {}).faults).toEqual(['server/long.ts has 501 lines, the limit is 500']);
    expect(judgeFileSizes(long, { 'server/long.ts': ' ' }).faults).toHaveLength(1);
    expect(judgeFileSizes(long, { 'server/long.ts': 'a table of the standard' }).faults).toEqual([]);
  });

  it('refuses an excuse that is no longer needed', () => {
    expect(judgeFileSizes(new Map([['a.ts', 500]]), { 'a.ts': 'was long', 'gone.ts': 'was long' }).faults).toHaveLength(
      2,
    );
  });

  it('only advises on the aims', () => {
    const { faults, advice } = judgeFileSizes(new Map([['a.ts', 450]]), {});
    expect(faults).toEqual([]);
    expect(advice).toHaveLength(3);
  });
});
