import type { RevealBudgetView } from '@gatehouse/contract/trust';

/** Different customers whose data one member of the team may look at. Half of either alarms the supervisors; the end locks. */
export const revealLimits = { hour: 20, day: 40 } as const;

const hourMs = 3_600_000;

export interface Used {
  readonly hour: number;
  readonly day: number;
}

/** From which moments looks count, given the moment of the last unlock. */
export function countedSince(now: Date, unlockedAt: Date | null): { hour: Date; day: Date } {
  const unlocked = unlockedAt?.getTime() ?? 0;
  return {
    hour: new Date(Math.max(now.getTime() - hourMs, unlocked)),
    day: new Date(Math.max(now.getTime() - 24 * hourMs, unlocked)),
  };
}

export function isSpent(used: Used): boolean {
  return used.hour >= revealLimits.hour || used.day >= revealLimits.day;
}

export function isHalfUsed(used: Used): boolean {
  return used.hour >= revealLimits.hour / 2 || used.day >= revealLimits.day / 2;
}

/** Whether this look is the one that crosses the half. */
export function crossesHalf(before: Used): boolean {
  return !isHalfUsed(before) && isHalfUsed({ hour: before.hour + 1, day: before.day + 1 });
}

export function budgetView(used: Used, locked: boolean): RevealBudgetView {
  return {
    hour: { used: used.hour, of: revealLimits.hour },
    day: { used: used.day, of: revealLimits.day },
    locked,
  };
}
