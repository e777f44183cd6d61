import { describe, expect, it } from 'vitest';
import { orderChunks, projectBlocks, projectTemplate, type Waiting } from './project-blocks.ts';

const one = (fee: number, vsize: number, ...parents: string[]): Waiting => ({ fee: BigInt(fee), vsize, parents });

describe('orderChunks', () => {
  it('takes the best rate first', () => {
    const chunks = orderChunks(
      new Map([
        ['low', one(100, 100)],
        ['high', one(900, 100)],
        ['middle', one(500, 100)],
      ]),
    );
    expect(chunks?.map(({ rate }) => rate)).toEqual([9, 5, 1]);
  });

  it('takes a poor parent together with the child that pays for it', () => {
    const chunks = orderChunks(
      new Map([
        ['parent', one(100, 100)],
        ['child', one(1_900, 100, 'parent')],
        ['other', one(500, 100)],
      ]),
    );
    expect(chunks).toEqual([
      { rate: 10, vsize: 200 },
      { rate: 5, vsize: 100 },
    ]);
  });

  it('lets a child wait whose parent is rich', () => {
    const chunks = orderChunks(
      new Map([
        ['child', one(100, 100, 'parent')],
        ['parent', one(2_000, 100)],
        ['other', one(500, 100)],
      ]),
    );
    expect(chunks?.map(({ rate }) => rate)).toEqual([20, 5, 1]);
  });

  it('lets a child rise when a sibling has paid for their parent', () => {
    const chunks = orderChunks(
      new Map([
        ['parent', one(0, 100)],
        ['rich', one(4_000, 100, 'parent')],
        ['poor', one(900, 100, 'parent')],
        ['other', one(600, 100)],
      ]),
    );
    expect(chunks?.map(({ rate }) => rate)).toEqual([20, 9, 6]);
  });

  it('takes all of a random mempool once', () => {
    const waiting = new Map<string, Waiting>();
    for (let at = 0; at < 2_000; at += 1) {
      const parents = at % 3 === 0 && at > 0 ? [String(at - 1)] : [];
      waiting.set(String(at), one((at * 7919) % 5_000, 100 + (at % 50), ...parents));
    }
    const total = [...waiting.values()].reduce((sum, { vsize }) => sum + vsize, 0);
    expect(orderChunks(waiting)?.reduce((sum, { vsize }) => sum + vsize, 0)).toBe(total);
  });
});

describe('a mempool that somebody made up', () => {
  const five = Array.from({ length: 5_000 }, (_, at) => at);
  it.each([
    ['a line of thousands', five.map((at) => one(at, 100, ...(at > 0 ? [String(at - 1)] : [])))],
    ['thousands of children', five.map((at) => one(at, 100, ...(at > 0 ? ['0'] : [])))],
    ['everybody the child of many', five.map((at) => one(at, 100, ...five.slice(0, Math.min(at, 60)).map(String)))],
    ['a ring', five.map((at) => one(at, 100, String((at + 1) % 5_000)))],
  ])('%s is ordered or given up in a moment', (_, entries) => {
    const start = performance.now();
    const chunks = orderChunks(new Map(entries.map((entry, at) => [String(at), entry])));
    expect(performance.now() - start).toBeLessThan(1_500);
    if (chunks !== null) expect(chunks.reduce((sum, { vsize }) => sum + vsize, 0)).toBe(500_000);
  });
});

describe('projectBlocks', () => {
  it('gives one block with room when nothing waits', () => {
    expect(projectBlocks([], 1)).toEqual([{ medianRate: 1, minRate: 1, vsize: 0, full: false }]);
  });

  it('fills blocks, and says what still gets into each', () => {
    const chunks = Array.from({ length: 25 }, (_, at) => ({ rate: 50 - at, vsize: 99_000 }));
    expect(projectBlocks(chunks, 1)).toEqual([
      { medianRate: 46, minRate: 41, vsize: 990_000, full: true },
      { medianRate: 36, minRate: 31, vsize: 990_000, full: true },
      { medianRate: 28, minRate: 1, vsize: 495_000, full: false },
    ]);
  });

  it('looks six blocks ahead', () => {
    const chunks = Array.from({ length: 200 }, (_, at) => ({ rate: 500 - at, vsize: 99_000 }));
    expect(projectBlocks(chunks, 1)).toHaveLength(6);
  });
});

describe('projectTemplate', () => {
  it('does not take what fills a gap for the price of the block', () => {
    const paying = Array.from({ length: 10 }, (_, at) => ({ rate: 50 - at, vsize: 95_000 }));
    const [block] = projectTemplate([...paying, { rate: 1, vsize: 140 }], 1);
    expect(block).toEqual({ medianRate: 45, minRate: 41, vsize: 950_140, full: true });
  });

  it('says that there is room where there is', () => {
    expect(projectTemplate([{ rate: 50, vsize: 95_000 }], 1)).toMatchObject([{ minRate: 1, full: false }]);
  });
});
