import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups, type Slug } from './groups.ts';
import { type Article, parseArticle } from './parse-article.ts';
import { type Topic, topicOf } from './topics.ts';

export interface StarterArticle {
  readonly slug: Slug;
  readonly group: (typeof groups)[number]['id'];
  readonly en: Article;
  readonly zh: Article;
}

function read(slug: Slug, language: 'en' | 'zh-CN'): Article {
  return parseArticle(readFileSync(join(import.meta.dirname, 'articles', `${slug}.${language}.md`), 'utf8'));
}

/** All articles that a fresh installation ships, in the order of the groups: the one place that reads files, for Node only. */
export function readStarterArticles(): StarterArticle[] {
  return groups.flatMap(({ id, slugs }) =>
    slugs.map((slug) => ({ slug, group: id, en: read(slug, 'en'), zh: read(slug, 'zh-CN') })),
  );
}

/** An article as it is searched: by its ways of asking and titles in both languages, and by its text. */
export function asAnswerable({ slug, en, zh }: StarterArticle) {
  return {
    slug,
    phrasings: [...en.phrasings, ...zh.phrasings],
    titles: [en.title, zh.title, en.summary, zh.summary],
    bodies: [en.body, zh.body],
  };
}

/** How people ask, what it is about, and whether it is urgent. */
export interface TopicExample {
  readonly text: string;
  readonly topic: Topic;
  readonly urgent: boolean;
}

/** Every way of asking, title and summary of every starter article, in both languages: what triage learns from before there are cases. */
export function readTopicExamples(): TopicExample[] {
  return readStarterArticles().flatMap(({ slug, en, zh }) => {
    const topic = topicOf[slug];
    const urgent = topic === 'account-compromised' || topic === 'secret-exposed';
    return [...en.phrasings, ...zh.phrasings, en.title, zh.title, en.summary, zh.summary].map((text) => ({
      text,
      topic,
      urgent,
    }));
  });
}
