import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../../testing/world.ts';
import { deleteBefore, keepUnanswered } from './store/searches.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

async function search(question: string, language: 'en' | 'zh-CN' = 'en') {
  const { api } = await world.visitor();
  return api.help.searchArticles({ question, language });
}

async function insights() {
  return (await world.staff('supervisor')).api.help.getHelpInsights({ language: 'en' });
}

describe('insights', () => {
  it('are empty before anybody came', async () => {
    expect(await insights()).toMatchObject({ searches: { answered: 0, unanswered: 0 }, unanswered: [], articles: [] });
  });

  it('keep what had no answer, masked, and only count what had one', async () => {
    await search('forgot my password');
    await search('明天上海天气怎么样', 'zh-CN');
    await search('Tomorrow weather,   write jane@mail.example');
    await search('tomorrow weather, write jane@mail.example');
    await search(phrase);
    const { searches, unanswered } = await insights();
    expect(searches).toEqual({ answered: 1, unanswered: 3 });
    expect(unanswered.map(({ question, language, times }) => ({ question, language, times }))).toEqual([
      { question: 'tomorrow weather, write ••••', language: 'en', times: 2 },
      { question: '明天上海天气怎么样', language: 'zh-CN', times: 1 },
    ]);
    const { rows } = await sql<{ question: string }>`select question from unanswered_search`.execute(
      world.database.sql,
    );
    expect(JSON.stringify(rows)).not.toMatch(/jane|sausage|password/);
  });

  it('count votes by article and day, those that fail most often first, with what was missing', async () => {
    const { api } = await world.visitor();
    const vote = (slug: string, helped: boolean, reason?: string) =>
      api.help.sendArticleFeedback({
        slug,
        language: 'en',
        reader: randomUUID(),
        helped,
        ...(reason ? { reason } : {}),
      });
    await vote('forgot-password', true);
    await vote('cold-storage', false, 'Which devices?');
    await vote('cold-storage', true);
    const { articles, since } = await insights();
    const today = new Date().toISOString().slice(0, 10);
    expect(since < today).toBe(true);
    expect(articles).toMatchObject([
      {
        slug: 'cold-storage',
        helped: 1,
        notHelped: 1,
        days: [{ day: today, helped: 1, notHelped: 1 }],
        reasons: [{ text: 'Which devices?', language: 'en' }],
      },
      { slug: 'forgot-password', helped: 1, notHelped: 0, reasons: [] },
    ]);
    expect(articles[1]?.title).toBe('I forgot my password');
  });

  it('are not for agents', async () => {
    const agent = await world.staff('agent');
    await expect(agent.api.help.getHelpInsights({ language: 'en' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('what is kept', () => {
  it('is no more than a thousand questions a day, whoever asks', async () => {
    const day = '2026-01-02';
    await sql`insert into unanswered_search (day, language, question)
      select ${day}::date, 'en', 'q' || n from generate_series(1, 1000) n`.execute(world.database.sql);
    await keepUnanswered(world.database.sql, { day, language: 'en', question: 'one more' });
    await keepUnanswered(world.database.sql, { day, language: 'en', question: 'q1' });
    const { rows } = await sql<{ kept: number; times: number }>`
      select count(*) as kept, max(times) as times from unanswered_search where day = ${day}::date`.execute(
      world.database.sql,
    );
    expect(rows).toEqual([{ kept: 1_000, times: 2 }]);
  });

  it('goes when it is old', async () => {
    expect(await deleteBefore(world.database.sql, '2026-01-03')).toBe(1_000);
    expect((await insights()).unanswered).toHaveLength(2);
  });
});
