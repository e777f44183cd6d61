-- What the team keeps ready to answer with.
create table saved_reply (
  id uuid primary key,
  title text not null,
  language text not null check (language in ('zh-CN', 'en')),
  text text not null,
  changed_at timestamptz not null,
  changed_by_id uuid not null,
  -- The name as it was then.
  changed_by_name text not null
);
