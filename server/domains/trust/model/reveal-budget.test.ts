import { describe, expect, it } from 'vitest';
import { countedSince, crossesHalf, isSpent, revealLimits } from './reveal-budget.ts';

describe('the budget of looks', () => {
  it('alarms once, on the look that makes half of the hour or of the day', () => {
    const looks = Array.from({ length: revealLimits.hour }, (_, before) => ({ hour: before, day: before }));
    expect(looks.filter(crossesHalf)).toEqual([{ hour: 9, day: 9 }]);
    const spreadOverTheDay = Array.from({ length: revealLimits.day }, (_, before) => ({ hour: 2, day: before }));
    expect(spreadOverTheDay.filter(crossesHalf)).toEqual([{ hour: 2, day: 19 }]);
  });

  it('is spent at the end of either', () => {
    expect(isSpent({ hour: 19, day: 39 })).toBe(false);
    expect(isSpent({ hour: 20, day: 20 })).toBe(true);
    expect(isSpent({ hour: 0, day: 40 })).toBe(true);
  });

  it('counts an hour and a day back, and nothing before the last unlock', () => {
    const now = new Date('2026-11-24T12:00:00Z');
    expect(countedSince(now, null)).toEqual({
      hour: new Date('2026-11-24T11:00:00Z'),
      day: new Date('2026-11-23T12:00:00Z'),
    });
    const unlocked = new Date('2026-11-24T11:30:00Z');
    expect(countedSince(now, unlocked)).toEqual({ hour: unlocked, day: unlocked });
  });
});
