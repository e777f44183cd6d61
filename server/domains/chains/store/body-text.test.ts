import { expect, test } from 'vitest';
import { bodyFrom, bodyToText } from './body-text.ts';

test('a body comes back as it was, whatever the size of its numbers', () => {
  const body = {
    from: '0xab',
    to: null,
    value: 2n ** 200n,
    nonce: 7,
    gasLimit: 21_000n,
    maxFeePerGas: 0n,
    input: '0x12',
  };
  expect(bodyFrom(JSON.parse(bodyToText(body)))).toEqual(body);
  expect(bodyFrom(null)).toBeNull();
});
