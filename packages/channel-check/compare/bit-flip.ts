/**
 * Whether two ASCII letters differ in one bit: what a fault in memory makes of a name, and what bitsquatters register.
 * Source: Dinaburg, "Bitsquatting" (2011).
 */
export function isBitFlip(one: string, other: string): boolean {
  const difference = one.charCodeAt(0) ^ other.charCodeAt(0);
  return difference !== 0 && difference < 0x80 && (difference & (difference - 1)) === 0;
}
