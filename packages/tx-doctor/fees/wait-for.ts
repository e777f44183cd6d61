/** Standard normal quantile of 90 %. */
const Z90 = 1.281552;

/**
 * How long the n-th next block takes: the range that holds in eight of ten cases. Blocks come as a Poisson process, so
 * the wait is Gamma(n) distributed; its quantiles by Wilson and Hilferty (1931).
 *
 * @param blocks how many blocks, at least 1
 * @param blockSeconds mean seconds between blocks
 * @example waitFor(1, 600) // { fromMinutes: 1.0…, toMinutes: 23.0… }
 */
export function waitFor(blocks: number, blockSeconds: number): { fromMinutes: number; toMinutes: number } {
  const quantile = (z: number) => {
    const spread = 1 / (9 * blocks);
    return (blocks * Math.max(0, 1 - spread + z * Math.sqrt(spread)) ** 3 * blockSeconds) / 60;
  };
  return { fromMinutes: quantile(-Z90), toMinutes: quantile(Z90) };
}
