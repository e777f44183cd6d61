import { sha256 as portable } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('the hash of the platform is the portable one', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = new Uint8Array(length + 3).map((_, at) => at * 31).subarray(3);
    expect(sha256(bytes)).toEqual(portable(bytes));
  }
});
