import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

const request = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.1' } as Socket,
});

describe('the address of a client', () => {
  it.each([
    ['without a proxy, is the peer, whatever the header says', 0, '1.2.3.4', '10.0.0.1'],
    ['behind one, is what the proxy added', 1, '1.2.3.4', '1.2.3.4'],
    ['behind one, is not what the client wrote before it', 1, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['behind two, is what the outer one added', 2, '6.6.6.6, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
    ['behind two of which one was silent, is what there is', 2, '1.2.3.4', '1.2.3.4'],
    ['is the peer when the proxy says nothing', 1, undefined, '10.0.0.1'],
    ['is the peer when the proxy says nothing useful', 1, ' , ', '10.0.0.1'],
  ])('%s', (_rule, proxies, forwarded, expected) => {
    expect(addressOf(request(forwarded), proxies)).toBe(expected);
  });
});
