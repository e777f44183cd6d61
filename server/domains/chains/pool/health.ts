import type { Clock } from '../../../platform/clock.ts';

const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

/** Which nodes are worth asking first: one that failed is left in peace for a while, longer each time. */
export function createHealth(clock: Clock) {
  const troubles = new Map<string, { failures: number; until: number }>();
  return {
    isResting: (node: string) => (troubles.get(node)?.until ?? 0) > clock.now().getTime(),
    answered(node: string): void {
      troubles.delete(node);
    },
    failed(node: string): void {
      const failures = (troubles.get(node)?.failures ?? 0) + 1;
      const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (failures - 1));
      troubles.set(node, { failures, until: clock.now().getTime() + rest });
    },
  };
}

export type Health = ReturnType<typeof createHealth>;
