/**
 * Gathers calls: runs a short moment after the first one, then at most once per interval while calls go on.
 *
 * @param gatherMs milliseconds to wait for more before the first run
 * @param intervalMs milliseconds between runs
 */
export function throttle(run: () => void, gatherMs: number, intervalMs: number): { call(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastRun = Number.NEGATIVE_INFINITY;

  return {
    call() {
      if (timer !== undefined) return;
      const wait = Math.max(gatherMs, lastRun + intervalMs - Date.now());
      timer = setTimeout(() => {
        timer = undefined;
        lastRun = Date.now();
        run();
      }, wait);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
