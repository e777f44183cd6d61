import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

async function votesOf(slug: string) {
  const { rows } = await sql<{ helped: boolean; reason: string | null; voter: Buffer }>`
    select helped, reason, voter from article_vote where slug = ${slug}`.execute(world.database.sql);
  return rows;
}

async function vote(slug: string, reader: string, helped: boolean, reason?: string) {
  const { api } = await world.visitor();
  return api.help.sendArticleFeedback({ slug, language: 'en', reader, helped, ...(reason ? { reason } : {}) });
}

describe('whether an article helped', () => {
  it('counts once per reader and article, and the last vote counts', async () => {
    const [reader, other] = [randomUUID(), randomUUID()];
    expect(await vote('forgot-password', reader, true)).toEqual({ helped: true });
    await vote('forgot-password', reader, false);
    await vote('forgot-password', other, true);
    await vote('account-locked', reader, true);
    expect((await votesOf('forgot-password')).map(({ helped }) => helped).sort()).toEqual([false, true]);
    expect(await votesOf('account-locked')).toHaveLength(1);
  });

  it('keeps what was missing when the same vote comes again, and not when it turns', async () => {
    const reader = randomUUID();
    await vote('cold-storage', reader, false, 'Which devices do you support?');
    await vote('cold-storage', reader, false);
    expect(await votesOf('cold-storage')).toMatchObject([{ helped: false, reason: 'Which devices do you support?' }]);
    await vote('cold-storage', reader, true);
    expect(await votesOf('cold-storage')).toMatchObject([{ helped: true, reason: null }]);
  });

  it('stores neither the reader nor secrets nor addresses of people', async () => {
    const reader = randomUUID();
    await vote('restore-wallet', reader, false, `I typed ${phrase} and wrote to jane@mail.example`);
    const [row] = await votesOf('restore-wallet');
    expect(row?.reason).toContain('I typed ••••');
    expect(row?.reason).not.toMatch(/winner|jane/);
    expect(row?.voter.toString('utf8')).not.toContain(reader);
    await vote('add-token', reader, true);
    expect((await votesOf('add-token'))[0]?.voter.equals(row?.voter ?? Buffer.alloc(0))).toBe(false);
  });

  it('refuses what is no article, no reader and no text', async () => {
    await expect(vote('no-such-article', randomUUID(), true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(vote('fees-and-promotions', 'me', true)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(vote('fees-and-promotions', randomUUID(), false, ' ')).rejects.toMatchObject({ code: 'TEXT_EMPTY' });
    await expect(vote('fees-and-promotions', randomUUID(), false, 'x'.repeat(501))).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    expect(await votesOf('fees-and-promotions')).toEqual([]);
  });
});

describe('somebody who votes without end', () => {
  it('is told to wait', async () => {
    const strict = await createWorld({ RATE_LIMIT_FACTOR: '1' });
    try {
      const { api } = await strict.visitor();
      const votes = Array.from({ length: 25 }, () =>
        api.help.sendArticleFeedback({ slug: 'update-app', language: 'en', reader: randomUUID(), helped: false }),
      );
      const refused = (await Promise.allSettled(votes)).filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(5);
      expect(refused[0]).toMatchObject({ reason: { code: 'RATE_LIMITED' } });
    } finally {
      await strict.stop();
    }
  });
});
