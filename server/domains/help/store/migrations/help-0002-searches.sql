-- How often the help centre had an answer, by day (UTC) and language of the reader.
create table search_day (
  day date not null,
  language text not null check (language in ('zh-CN', 'en')),
  answered integer not null default 0,
  unanswered integer not null default 0,
  primary key (day, language)
);

-- What had no answer: the words, in which secrets and what tells of a person are masked, and how often. Nothing of who asked.
create table unanswered_search (
  day date not null,
  language text not null check (language in ('zh-CN', 'en')),
  question text not null,
  times integer not null default 1,
  primary key (day, language, question)
);
