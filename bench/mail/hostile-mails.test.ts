import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../server/demo/random.ts';
import { createParserPool } from '../../server/domains/channels/index.ts';
import { bombs } from './bombs.ts';
import { mutateMail, seedMails } from './mutate-mail.ts';

const pool = createParserPool({ processes: 2 });
afterAll(() => pool.stop());

/** The small version of `npm run adversary -- mail-bombs`: a hundredth of each charge. */
describe('hostile mails', () => {
  it.each(bombs.map(({ name, build }) => ({ name, build })))('$name', async ({ build }) => {
    const parsed = await pool.parse(build(0.01));
    expect('mail' in parsed || ['unreadable', 'cpu', 'memory'].includes(parsed.fault)).toBe(true);
  });

  it('300 mails that were damaged in some way end no reader', async () => {
    const random = createRandom(4);
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, () => pool.parse(mutateMail(random.pick(seedMails), random))),
    );
    expect(outcomes.filter((each) => 'fault' in each && each.fault === 'crashed')).toEqual([]);
    expect(outcomes.filter((each) => 'mail' in each).length).toBeGreaterThan(200);
  });
});
