-- What members of the team have begun to write, each for themselves, so that no device and no crash takes it away.
create table conversation_draft (
  staff_id uuid not null,
  conversation_id uuid not null references conversation (id) on delete cascade,
  -- JSON as text: what is being typed may hold characters that jsonb refuses.
  draft text not null,
  saved_at timestamptz not null,
  primary key (conversation_id, staff_id)
);
create index conversation_draft_by_age on conversation_draft (saved_at);

-- Who is in a conversation right now. Unlogged: after a crash everybody says it anew within seconds.
create unlogged table conversation_presence (
  conversation_id uuid not null,
  staff_id uuid not null,
  staff_name text not null,
  doing text not null check (doing in ('reading', 'typing')),
  at timestamptz not null,
  primary key (conversation_id, staff_id)
);
create index conversation_presence_by_age on conversation_presence (at);
