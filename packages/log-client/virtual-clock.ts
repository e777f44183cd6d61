import type { Clock } from './api.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass, running what falls due on the way, in order. */
  pass(ms: number): void;
  /** Lets time pass as for a sleeping device: nothing runs until it is over. */
  sleep(ms: number): void;
}

/** For tests: time that passes only when told to. */
export function createVirtualClock(): VirtualClock {
  let now = 1_000_000;
  let order = 0;
  const timers = new Map<number, { at: number; run: () => void }>();

  function next(until: number): [number, { at: number; run: () => void }] | undefined {
    return [...timers].filter(([, { at }]) => at <= until).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0];
  }

  function pass(ms: number): void {
    const until = now + ms;
    for (let due = next(until); due; due = next(until)) {
      const [id, timer] = due;
      timers.delete(id);
      now = Math.max(now, timer.at);
      timer.run();
    }
    now = Math.max(now, until);
  }

  return {
    now: () => now,
    after(ms, run) {
      const id = order++;
      timers.set(id, { at: now + ms, run });
      return () => timers.delete(id);
    },
    pass,
    sleep(ms) {
      now += ms;
      pass(0);
    },
  };
}
