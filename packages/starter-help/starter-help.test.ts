import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Article, ArticleError, groups, parseArticle } from './index.ts';
import { readStarterArticles } from './read-articles.ts';

const articles = readStarterArticles();
const slugs: readonly string[] = groups.flatMap((group) => group.slugs);
/** Pages of the product that an article may lead to. */
const pages = ['/doctor', '/verify', '/cases', '/contact', '/status'];
const settings = ['brand', 'support_hours', 'reply_time', 'withdrawal_fees', 'complaint_deadline'];

test('there are 57 articles in both languages, and no other file', () => {
  expect(articles).toHaveLength(57);
  const files = readdirSync(join(import.meta.dirname, 'articles'));
  expect(files.sort()).toEqual(slugs.flatMap((slug) => [`${slug}.en.md`, `${slug}.zh-CN.md`]).sort());
});

describe.each(
  articles.flatMap(({ slug, en, zh }) => [
    { slug, language: 'en', article: en },
    { slug, language: 'zh-CN', article: zh },
  ]),
)('$slug in $language', ({ language, article }: { language: string; article: Article }) => {
  test('can be found: six ways of asking or more, all different, and a short summary', () => {
    expect(new Set(article.phrasings).size).toBeGreaterThanOrEqual(6);
    expect(article.summary.length).toBeLessThanOrEqual(160);
  });

  test('is written in its language', () => {
    const han = article.body.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (language === 'en') expect(han).toBe(0);
    else expect(han).toBeGreaterThan(120);
  });

  test('leads only to pages of the product and to articles that exist', () => {
    for (const [, target = ''] of article.body.matchAll(/\]\(([^)]+)\)/g))
      expect(pages.includes(target) || slugs.includes(target.replace(/^\/help\//, '')), target).toBe(true);
    for (const [, name = ''] of article.body.matchAll(/\{\{(\w+)\}\}/g)) expect(settings).toContain(name);
  });

  test('promises nothing that nobody can keep', () => {
    expect(article.body).not.toMatch(/funds are safe|we guarantee|guaranteed recovery|资金绝对安全|保证追回您/i);
  });
});

describe('an article that is not well formed', () => {
  test.each([
    ['no head', 'Body only'],
    ['no YAML', '---\n{: [\n---\nBody'],
    ['no title', '---\nsummary: S\nchecked: 2026-01-31\nphrasings: [a]\n---\nBody'],
    ['no day', '---\ntitle: T\nsummary: S\nchecked: soon\nphrasings: [a]\n---\nBody'],
    ['no phrasings', '---\ntitle: T\nsummary: S\nchecked: 2026-01-31\nphrasings: none\n---\nBody'],
  ])('%s: is refused', (_, text) => {
    expect(() => parseArticle(text)).toThrow(ArticleError);
  });
});
