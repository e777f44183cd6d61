import type { ArticleSummaryView } from '@gatehouse/contract/help';

/** Articles by title, with a sentence about each. */
export function ArticleList({ articles }: { articles: readonly ArticleSummaryView[] }) {
  return (
    <ul class="articles">
      {articles.map(({ slug, title, summary }) => (
        <li key={slug}>
          <a href={`/help/${slug}`}>{title}</a>
          <span class="hint">{summary}</span>
        </li>
      ))}
    </ul>
  );
}
