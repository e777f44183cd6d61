import { afterAll, expect, it } from 'vitest';
import { createAuthenticator, createParserPool, verdictFor } from '../../server/domains/channels/index.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { zoneResolver } from '../../testing/zone.ts';
import { genuineMail, type Spoof, spoofs, victim, zone } from './spoofs.ts';

const pool = createParserPool({ processes: 2 });
const authenticator = createAuthenticator({
  resolver: zoneResolver(zone),
  mta: 'mx.harbor.example',
  clock: systemClock,
  processes: 2,
});
afterAll(() => {
  pool.stop();
  authenticator.stop();
});

/** Under whose address a mail would be filed, and what is proved of it. */
async function judged({ raw, envelope }: Spoof) {
  const [trust, parsed] = await Promise.all([
    authenticator.authenticate(raw, { ...envelope, isRelayed: false }),
    pool.parse(raw),
  ]);
  const sender = 'mail' in parsed ? (parsed.mail.from[0]?.address ?? '') : '';
  return { sender, verdict: verdictFor(sender, trust) };
}

it('proves what is genuine', async () => {
  expect(await judged(await genuineMail())).toEqual({ sender: victim, verdict: 'proven' });
});

it('proves none of 1,200 mails in the victim’s name, and calls forged what every reader takes for the victim’s', async () => {
  const fooled: string[] = [];
  let forged = 0;
  let count = 0;
  for await (const spoof of spoofs()) {
    const { sender, verdict } = await judged(spoof);
    count++;
    if (verdict === 'forged') forged++;
    if (verdict === 'proven' && /^ada@bank\.example\.?$/.test(sender)) fooled.push(spoof.name);
  }
  expect(fooled).toEqual([]);
  expect(count).toBe(1_200);
  expect(forged).toBeGreaterThan(150);
}, 120_000);
