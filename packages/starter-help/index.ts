export { groups, type Slug } from './groups.ts';
export { type Article, ArticleError, parseArticle } from './parse-article.ts';
export { type Topic, topicOf } from './topics.ts';
