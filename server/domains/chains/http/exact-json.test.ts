import { parseAmount } from '@gatehouse/tx-doctor';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { parseExactly, plainDecimal } from './exact-json.ts';
import { bigInteger, coins, integer, rate } from './fields.ts';

it.each([
  ['0.00000001', 1n],
  ['1e-8', 1n],
  ['1.5E-7', 15n],
  ['20999999.97690000', 2_099_999_997_690_000n],
  ['84000000.12345678', 8_400_000_012_345_678n],
  ['12e3', 1_200_000_000_000n],
  ['-0.1', -10_000_000n],
])('%s coins are exact', (source, units) => {
  expect(coins(8).parse(parseExactly(source))).toBe(units);
});

it('keeps integers that no floating-point number holds', () => {
  const read = z.object({ value: bigInteger }).parse(parseExactly('{"value":95000000123456789}'));
  expect(read.value).toBe(95_000_000_123_456_789n);
  expect(integer.safeParse(parseExactly('95000000123456789')).success).toBe(false);
  expect(rate.parse(parseExactly('12.5'))).toBe(12.5);
});

it.each(['"1"', 'null', 'true', '[]', '0.000000001', '1e99'])('%s is no amount', (text) => {
  expect(coins(8).safeParse(parseExactly(text)).success).toBe(false);
});

it('writes exponents out', () => {
  expect(plainDecimal('1e-8')).toBe('0.00000001');
  expect(plainDecimal('1.25e1')).toBe('12.5');
  expect(parseAmount(plainDecimal('3e2') ?? '', 0)).toBe(300n);
  expect(plainDecimal('NaN')).toBeNull();
});
