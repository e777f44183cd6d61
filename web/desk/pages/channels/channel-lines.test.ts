import { expect, test } from 'vitest';
import { channelsOf, handleFault, linesOf } from './channel-lines.ts';

const channels = {
  name: 'Bitpie',
  aliases: ['比特派'],
  domains: ['bitpie.com', 'bitpie.app'],
  emails: [],
  handles: [{ platform: 'x', handle: 'BitpieWallet' }],
  phones: [],
  agents: [],
  neverUses: ['phone'],
};

test('what is typed is what was registered, whatever spaces and empty lines are in between', () => {
  expect(channelsOf(linesOf(channels))).toEqual(channels);
  expect(channelsOf({ ...linesOf(channels), domains: ' bitpie.com \n\n  bitpie.app\n' }).domains).toEqual(
    channels.domains,
  );
});

test('an account needs a platform and a colon, of either width', () => {
  expect(handleFault('x: A\ntelegram：B')).toBeNull();
  expect(channelsOf({ ...linesOf(channels), handles: 'telegram：B' }).handles).toEqual([
    { platform: 'telegram', handle: 'B' },
  ]);
  expect(handleFault('x: A\n@somebody')).toBe('@somebody');
  expect(handleFault('x:')).toBe('x:');
});
