-- A conversation and its ordered log. Invariants:
--   seq of a conversation's events is 1, 2, 3 … without gaps, and last_seq is the highest;
--   status = 'open' exactly when waiting_since is set: the team's turn.

create table conversation (
  id uuid primary key,
  case_code text not null unique,
  customer_id uuid not null,
  channel text not null check (channel in ('chat', 'form')),
  language text not null check (language in ('zh-CN', 'en')),
  subject text,
  contact_email text,
  -- Of the customer's choice, so that opening twice opens once.
  client_id uuid not null,
  status text not null default 'open' check (status in ('open', 'pending', 'resolved', 'closed')),
  assignee_id uuid,
  last_seq integer not null default 0,
  preview text not null default '',
  opened_at timestamptz not null,
  active_at timestamptz not null,
  waiting_since timestamptz,
  -- Longest waiting first, then most recently active; one ascending key, so that every view is read from an index.
  sort_key double precision generated always as (
    case when waiting_since is not null then date_part('epoch', waiting_since at time zone 'UTC')
         else 1e11 - date_part('epoch', active_at at time zone 'UTC') end) stored,
  check ((status = 'open') = (waiting_since is not null)),
  unique (customer_id, client_id)
) with (fillfactor = 70); -- room for HOT updates: last_seq changes with each message, the indexed columns rarely do

create index conversation_by_status on conversation (status, sort_key, id);
create index conversation_by_sort_key on conversation (sort_key, id);
create index conversation_by_assignee on conversation (assignee_id, sort_key, id) where status in ('open', 'pending');
create index conversation_unassigned on conversation (sort_key, id) where assignee_id is null and status in ('open', 'pending');
create index conversation_by_customer on conversation (customer_id, opened_at);
create index conversation_by_contact on conversation (contact_email) where contact_email is not null;

create table conversation_event (
  -- No foreign key: the append functions are the only writers and hold the row; the key's trigger cost 15 % of their time.
  conversation_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  kind text not null check (kind in ('opened', 'message', 'note', 'status', 'assigned')),
  author_kind text not null check (author_kind in ('customer', 'staff', 'system')),
  author_id uuid,
  -- The name as it was shown then: a record says what was said, by the name it was said under.
  author_name text,
  client_id uuid,
  text text,
  data jsonb,
  primary key (conversation_id, seq)
);
-- A retry with the same client id finds its first try, whatever process it reaches.
create unique index conversation_event_client on conversation_event (conversation_id, client_id) where client_id is not null;

-- Two ways to append. Both lock a conversation's row before they number, so that order and idempotency hold between any
-- number of processes, and both lock rows in order of id, so that batches never deadlock.
--
-- append_batch is the way of nearly all messages: all entries or none, in two statements that touch each row once. The caller
-- sorts the conversations by id and numbers the entries within each. It answers with the last seq that each conversation had
-- before; or with null bases where one is closed or missing; a client id that is known raises unique_violation. In both
-- cases nothing is written, and the caller goes through append_each.
--
--   conversations: ids, how many entries each gets, who wrote its last public message (null: none), the start of that message
--   entries:       position of the conversation in the arrays above, number within it from 1, and the columns of the event
create function append_batch(
  conversations uuid[], counts integer[], spoke_last text[], previews text[],
  positions integer[], numbers integer[], kinds text[], author_kinds text[], author_ids uuid[], author_names text[],
  client_ids uuid[], texts text[], datas jsonb[], notify_channel text, notices text[])
returns table (bases integer[], at timestamptz)
language plpgsql
-- A plan that was cached while the tables were small must not scan them when they are large.
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  written_at timestamptz := clock_timestamp();
  base integer[];
begin
  with updated as (
    update conversation v set
      last_seq = v.last_seq + s.n,
      preview = coalesce(s.preview, v.preview),
      -- To within five seconds: an exact time would write an index entry for every message.
      active_at = case when s.spoke is not null and written_at - v.active_at > interval '5 seconds' then written_at else v.active_at end,
      status = case s.spoke when 'customer' then 'open' when 'staff' then case v.status when 'open' then 'pending' else v.status end else v.status end,
      waiting_since = case s.spoke when 'customer' then coalesce(v.waiting_since, written_at) when 'staff' then null else v.waiting_since end
    from unnest(conversations, counts, spoke_last, previews) with ordinality s (id, n, spoke, preview, position)
    where v.id = s.id and v.status <> 'closed'
    returning s.position, v.last_seq - s.n as base)
  select array_agg(updated.base order by position) into base from updated;

  if cardinality(base) is distinct from cardinality(conversations) then
    raise exception using errcode = 'GH001', message = 'a conversation is closed or missing';
  end if;

  insert into conversation_event (conversation_id, seq, at, kind, author_kind, author_id, author_name, client_id, text, data)
  select conversations[e.position], base[e.position] + e.number, written_at, e.kind, e.author_kind, e.author_id, e.author_name, e.client_id, e.text, e.data
  from unnest(positions, numbers, kinds, author_kinds, author_ids, author_names, client_ids, texts, datas)
    e (position, number, kind, author_kind, author_id, author_name, client_id, text, data);

  perform pg_notify(notify_channel, notice) from unnest(notices) notice;
  return query select base, written_at;
end $$;

-- append_each judges one entry after the other, in the order given, which is that of their conversations' ids.
--
-- outcome: appended | duplicate | conflict | closed | missing; seq and at are those of the event, where there is one.
create function append_each(
  conversations uuid[], kinds text[], author_kinds text[], author_ids uuid[], author_names text[],
  client_ids uuid[], texts text[], datas jsonb[], notify_channel text, notices text[])
returns table (seq integer, at timestamptz, outcome text)
language plpgsql
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  entry record;
  known conversation_event;
  held conversation;
  written_at timestamptz := clock_timestamp();
  spoke text;
begin
  for entry in
    select * from unnest(conversations, kinds, author_kinds, author_ids, author_names, client_ids, texts, datas)
      e (id, kind, author_kind, author_id, author_name, client_id, text, data)
  loop
    select * into held from conversation v where v.id = entry.id for no key update;
    if not found then
      return query select null::integer, null::timestamptz, 'missing';
      continue;
    end if;
    select * into known from conversation_event e where e.conversation_id = entry.id and e.client_id = entry.client_id;
    if found then
      return query select known.seq, known.at,
        case when known.author_id is not distinct from entry.author_id and known.kind = entry.kind then 'duplicate' else 'conflict' end;
      continue;
    end if;
    if held.status = 'closed' and entry.kind = 'message' then
      return query select null::integer, null::timestamptz, 'closed';
      continue;
    end if;
    spoke := case when entry.kind = 'message' then entry.author_kind end;
    insert into conversation_event (conversation_id, seq, at, kind, author_kind, author_id, author_name, client_id, text, data)
      values (entry.id, held.last_seq + 1, written_at, entry.kind, entry.author_kind, entry.author_id, entry.author_name, entry.client_id, entry.text, entry.data);
    update conversation v set
      last_seq = held.last_seq + 1,
      preview = case when spoke is null then v.preview else left(entry.text, 140) end,
      active_at = case when spoke is not null and written_at - v.active_at > interval '5 seconds' then written_at else v.active_at end,
      status = case spoke when 'customer' then 'open' when 'staff' then case v.status when 'open' then 'pending' else v.status end else v.status end,
      waiting_since = case spoke when 'customer' then coalesce(v.waiting_since, written_at) when 'staff' then null else v.waiting_since end
      where v.id = entry.id;
    return query select held.last_seq + 1, written_at, 'appended';
  end loop;
  perform pg_notify(notify_channel, notice) from unnest(notices) notice;
end $$;
