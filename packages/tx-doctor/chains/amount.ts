/**
 * An amount of base units as people write it: exact, without an exponent, without needless zeros.
 *
 * @example formatAmount(150000n, 8) // '0.0015'
 */
export function formatAmount(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/**
 * The base units of an amount that somebody wrote, or that a node answered as a JSON number.
 *
 * @returns null when it is no plain decimal number, or finer than a base unit
 * @example parseAmount('0.0015', 8) // 150000n
 */
export function parseAmount(text: string, decimals: number): bigint | null {
  const parts = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text.trim());
  if (parts === null) return null;
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return null;
  const units = BigInt(`${parts[2]}${fraction.padEnd(decimals, '0')}`);
  return parts[1] === '-' ? -units : units;
}
