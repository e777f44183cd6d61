-- Whether articles help. Nothing in a row tells who voted, nor that two votes are of one reader.
create table article_vote (
  -- SHA-256 of the reader's random id and the article: one vote each, without a trail from article to article.
  voter bytea primary key,
  slug text not null,
  language text not null check (language in ('zh-CN', 'en')),
  -- In UTC; the hour would say more about people than is needed.
  day date not null,
  helped boolean not null,
  -- What was missing, in the reader's words, secrets masked.
  reason text
);
create index article_vote_by_day on article_vote (day, slug);
