/** Presets for putting a conversation aside. */
export type SnoozePreset = 'hour' | 'threeHours' | 'tomorrow' | 'monday';

const morning = 9;

function atMorning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}

/**
 * When each preset ends, in the reader's own time zone: mornings are at nine, and Monday is always a later day than today.
 *
 * @example snoozeTimes(new Date('2026-11-27T15:00')).tomorrow // 2026-11-28T09:00
 */
export function snoozeTimes(now: Date): Record<SnoozePreset, Date> {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  return {
    hour: hours(1),
    threeHours: hours(3),
    tomorrow: atMorning(now, 1),
    monday: atMorning(now, (8 - now.getDay()) % 7 || 7),
  };
}

/** As `<input type="datetime-local">` writes times: the reader's own zone, to the minute. */
export function localMinute(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
