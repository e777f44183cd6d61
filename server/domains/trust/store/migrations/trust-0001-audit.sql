-- Who looked at what, and why. Rows are only ever added.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid not null,
  -- The name as it was then.
  actor_name text not null,
  action text not null,
  about_id uuid,
  conversation_id uuid,
  -- Whose personal data it was: a customer's id, or a keyed hash of an address that was searched for.
  subject text,
  reason text
);
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_actor on audit_entry (actor_id, at) where subject is not null;

-- Where a member of the team stands with the budget of looks.
create table reveal_state (
  staff_id uuid primary key,
  locked_at timestamptz,
  -- Looks before this moment no longer count: a supervisor has unlocked.
  counted_from timestamptz not null
);

-- What the brand has registered: one row.
create table official_channels (
  only_one boolean primary key default true check (only_one),
  channels jsonb not null,
  changed_at timestamptz not null
);
