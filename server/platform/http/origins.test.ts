import { describe, expect, it } from 'vitest';
import { createOrigins } from './origins.ts';

const origins = createOrigins('https://support.example', 3000);

describe('isOwn', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://support.example' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://evil.support.example' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://support.example' }, false],
    [{ origin: 'https://support.example' }, true],
    [{ origin: 'https://support.example.evil.test' }, false],
    [{ origin: 'http://support.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'https://other.test', host: 'other.test' }, false],
    [{}, false],
  ])('%j → %s', (headers, own) => {
    expect(origins.isOwn(headers)).toBe(own);
  });

  it('goes by the host that is visited when no base address is set', () => {
    const local = createOrigins(null, 3000);
    expect(local.isOwn({ origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' })).toBe(true);
    expect(local.isOwn({ origin: 'http://evil.test', host: '192.0.2.7:3000' })).toBe(false);
  });
});
