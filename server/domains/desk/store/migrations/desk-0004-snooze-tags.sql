-- Put aside until a time: a pending conversation that the team takes up again by itself. Whatever gives it another status wakes it.
alter table conversation add column snoozed_until timestamptz;
alter table conversation add constraint conversation_snoozed_check check (snoozed_until is null or status = 'pending');
create index conversation_snoozed on conversation (sort_key, id) where snoozed_until is not null;

-- Beside append_batch rather than in it: the condition is all that a conversation which is not snoozed pays for.
create function wake_conversation() returns trigger language plpgsql as $$
begin
  new.snoozed_until := null;
  if new.status = 'open' then
    -- Putting aside is no answer: whoever waited before has waited ever since.
    new.waiting_since := coalesce((
      select min(e.at) from conversation_event e
      where e.conversation_id = new.id and e.kind = 'message' and e.author_kind = 'customer' and e.seq > coalesce((
        select max(a.seq) from conversation_event a
        where a.conversation_id = new.id and a.kind = 'message' and a.author_kind = 'staff'), 0)), new.waiting_since);
  end if;
  return new;
end $$;
create trigger conversation_wakes before update of status on conversation
  for each row when (old.snoozed_until is not null and new.status <> 'pending') execute function wake_conversation();

alter table conversation add column tags text[] not null default '{}';

-- Every tag that was ever given, to be offered again.
create table conversation_tag (
  name text primary key,
  used_at timestamptz not null
);
create index conversation_tag_by_use on conversation_tag (used_at desc);

alter table conversation_event drop constraint conversation_event_kind_check;
alter table conversation_event add constraint conversation_event_kind_check
  check (kind in ('opened', 'message', 'note', 'status', 'assigned', 'revealed', 'snoozed', 'tagged', 'triaged')) not valid;
