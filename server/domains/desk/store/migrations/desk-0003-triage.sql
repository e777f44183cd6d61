-- What a conversation is about and whether it is urgent: guessed from its first message, corrected by the team.
alter table conversation add column topic text;
alter table conversation add column urgent boolean not null default false;

-- Urgent ones that wait come before all others that wait: 1e9 seconds are 31 years, and no wait is longer. The indexes go with the column.
alter table conversation drop column sort_key;
alter table conversation add column sort_key double precision generated always as (
  case when waiting_since is not null
         then date_part('epoch', waiting_since at time zone 'UTC') - case when urgent then 1e9 else 0 end
       else 1e11 - date_part('epoch', active_at at time zone 'UTC') end) stored;
create index conversation_by_status on conversation (status, sort_key, id);
create index conversation_by_sort_key on conversation (sort_key, id);
create index conversation_by_assignee on conversation (assignee_id, sort_key, id) where status in ('open', 'pending');
create index conversation_unassigned on conversation (sort_key, id) where assignee_id is null and status in ('open', 'pending');

-- The guess as it was made; never changed, so that it can be held against what the team says.
create table conversation_triage (
  conversation_id uuid primary key references conversation (id) on delete cascade,
  at timestamptz not null,
  topic text not null,
  confidence double precision not null,
  urgent boolean not null,
  reasons jsonb not null
);

-- Every correction, with who and when: what triage can learn from. Rows are only ever added.
create table triage_correction (
  id uuid primary key,
  conversation_id uuid not null references conversation (id) on delete cascade,
  at timestamptz not null,
  staff_id uuid not null,
  -- The name as it was then.
  staff_name text not null,
  topic text not null,
  urgent boolean not null
);
create index triage_correction_by_conversation on triage_correction (conversation_id, at);
