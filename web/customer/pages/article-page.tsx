import type { ArticleView } from '@gatehouse/contract/help';
import { ArticleFeedback, type FeedbackState } from '../parts/article-feedback.tsx';
import { articleLink } from '../parts/article-links.ts';
import { ArticleList } from '../parts/article-list.tsx';
import { Markdown } from '../parts/markdown.tsx';
import type { Reader } from '../routes/route.ts';

export interface ArticlePageProps {
  reader: Reader;
  article: ArticleView;
  feedback: FeedbackState;
}

export function ArticlePage({ reader, article, feedback }: ArticlePageProps) {
  const { help } = reader.texts;
  return (
    <>
      <p class="trail">
        <a href="/help">{help.title}</a> › {article.group.name}
      </p>
      <article>
        <h1>{article.title}</h1>
        <p class="lead">{article.summary}</p>
        <Markdown text={article.body} callouts={help.callouts} addressOf={articleLink} />
        <p class="hint">
          {help.checked}: {article.checked}
        </p>
      </article>
      <ArticleFeedback reader={reader} article={article} {...feedback} />
      {feedback.helped !== false && (
        <section class="card" aria-labelledby="still">
          <h2 id="still">{help.still}</h2>
          <p>{help.stillText}</p>
          <p>
            <a href="/">{help.person}</a>
          </p>
        </section>
      )}
      {article.related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{help.related}</h2>
          <ArticleList articles={article.related} />
        </section>
      )}
    </>
  );
}
