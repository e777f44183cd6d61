/**
 * The day of a moment, in UTC.
 *
 * @example dayOf(new Date('2026-11-26T23:30:00Z')) // '2026-11-26'
 */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
