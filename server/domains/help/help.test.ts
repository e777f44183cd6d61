import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createWorld, type World } from '../../../testing/world.ts';
import { fillSettings } from './model/fill-settings.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

async function help() {
  return (await world.visitor()).api.help;
}

describe('the help centre', () => {
  it('lists all articles by group, in each language', async () => {
    const { groups } = await (await help()).listArticles({ language: 'zh-CN' });
    expect(groups.flatMap(({ articles }) => articles)).toHaveLength(57);
    expect(groups[0]?.name).toBe('转账与到账');
    const english = await (await help()).listArticles({ language: 'en' });
    expect(english.groups[0]?.articles[0]?.title).toBe('My transfer has not arrived yet');
  });

  it('shows an article with all settings filled in and related ones, and knows none that is not there', async () => {
    const api = await help();
    const article = await api.getArticle({ slug: 'contact-support', language: 'en' });
    expect(article.body).not.toContain('{{');
    expect(article.related.length).toBeGreaterThan(2);
    await expect(api.getArticle({ slug: 'no-such-article', language: 'en' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('fills every article in both languages', async () => {
    const api = await help();
    const { groups } = await api.listArticles({ language: 'en' });
    for (const { slug } of groups.flatMap(({ articles }) => articles))
      for (const language of ['en', 'zh-CN'] as const)
        expect((await api.getArticle({ slug, language })).body, slug).not.toContain('{{');
  });

  it('answers in the language of the reader, whatever the question is in', async () => {
    const { answered, suggestions } = await (await help()).searchArticles({
      question: 'forgot my password',
      language: 'zh-CN',
    });
    expect(answered).toBe(true);
    expect(suggestions[0]).toMatchObject({ slug: 'forgot-password', title: '忘记密码' });
  });

  it('says when there is no answer', async () => {
    const { answered } = await (await help()).searchArticles({ question: '明天上海天气怎么样', language: 'zh-CN' });
    expect(answered).toBe(false);
  });

  it('does not search for a seed phrase, and says what to do', async () => {
    const question = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    const { suggestions } = await (await help()).searchArticles({ question, language: 'en' });
    expect(suggestions.map(({ slug }) => slug)).toEqual(['secret-exposed']);
  });
});

it('a setting that nobody knows is a fault of ours, and is not shown', () => {
  expect(() => fillSettings('{{no_such}}', 'en', {})).toThrow(RangeError);
});
