import { type AnswerIndex, createAnswerIndex } from '@gatehouse/answers';
import type { ArticleGroupView, ArticleSummaryView, ArticleView } from '@gatehouse/contract/help';
import type { Language } from '@gatehouse/contract/languages';
import { groups } from '@gatehouse/starter-help';
import { asAnswerable, readStarterArticles, type StarterArticle } from '@gatehouse/starter-help/node';
import { fillSettings } from './model/fill-settings.ts';

/** All articles, read once, and what answers questions from them. */
export interface Library {
  groups(language: Language): ArticleGroupView[];
  article(slug: string, language: Language): ArticleView | null;
  /** The index, built at the first question. */
  index(): AnswerIndex;
  summary(slug: string, language: Language): ArticleSummaryView | null;
}

const relatedAtMost = 4;

export function createLibrary(brandName: string): Library {
  const articles = readStarterArticles();
  const bySlug = new Map<string, StarterArticle>(articles.map((article) => [article.slug, article]));
  const stated = { brand: brandName };
  let index: AnswerIndex | null = null;

  const textOf = (article: StarterArticle, language: Language) => (language === 'en' ? article.en : article.zh);
  const nameOf = (name: { en: string; zh: string }, language: Language) => (language === 'en' ? name.en : name.zh);

  function summaryOf(article: StarterArticle, language: Language): ArticleSummaryView {
    const { title, summary } = textOf(article, language);
    const fill = (text: string) => fillSettings(text, language, stated);
    return { slug: article.slug, title: fill(title), summary: fill(summary) };
  }

  /** Those that the text names, then its neighbours in the group. */
  function relatedTo(article: StarterArticle, language: Language): ArticleSummaryView[] {
    const named = [...article.en.body.matchAll(/\]\(\/help\/([a-z0-9-]+)\)/g)].map(([, slug = '']) => slug);
    const neighbours = articles.filter(({ group }) => group === article.group).map(({ slug }) => slug);
    return [...new Set<string>([...named, ...neighbours])]
      .filter((slug) => slug !== article.slug)
      .slice(0, relatedAtMost)
      .flatMap((slug) => {
        const other = bySlug.get(slug);
        return other ? [summaryOf(other, language)] : [];
      });
  }

  return {
    groups: (language) =>
      groups.map(({ id, name, slugs }) => ({
        id,
        name: nameOf(name, language),
        articles: slugs.flatMap((slug) => {
          const article = bySlug.get(slug);
          return article ? [summaryOf(article, language)] : [];
        }),
      })),
    article(slug, language) {
      const article = bySlug.get(slug);
      const group = groups.find(({ id }) => id === article?.group);
      if (!article || !group) return null;
      const { body, checked } = textOf(article, language);
      return {
        ...summaryOf(article, language),
        group: { id: group.id, name: nameOf(group.name, language) },
        body: fillSettings(body, language, stated),
        checked,
        related: relatedTo(article, language),
      };
    },
    index() {
      index ??= createAnswerIndex(articles.map(asAnswerable));
      return index;
    },
    summary(slug, language) {
      const article = bySlug.get(slug);
      return article ? summaryOf(article, language) : null;
    },
  };
}
