import type { Failure } from '@gatehouse/tx-doctor';
import type { Clock } from '../../../platform/clock.ts';

const FIRST_REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

/** Which nodes are worth asking: one that failed is left in peace for a while, longer each time. */
export function createHealth(clock: Clock) {
  const troubles = new Map<string, { failures: number; until: number; kind: Failure['kind'] }>();
  return {
    /** What it failed with last, while it rests; else null. */
    restsFrom(node: string): Failure['kind'] | null {
      const trouble = troubles.get(node);
      return trouble !== undefined && trouble.until > clock.now().getTime() ? trouble.kind : null;
    },
    answered(node: string): void {
      troubles.delete(node);
    },
    failed(node: string, kind: Failure['kind']): void {
      const failures = (troubles.get(node)?.failures ?? 0) + 1;
      const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (failures - 1));
      troubles.set(node, { failures, until: clock.now().getTime() + rest, kind });
    },
  };
}

export type Health = ReturnType<typeof createHealth>;
