-- Transfers that customers follow, and what was last found out about each.
create table transfer_watch (
  customer_id uuid not null,
  chain text not null,
  id text not null,
  cause text not null,
  -- The diagnosis of packages/tx-doctor: it is put into words when it is read.
  finding jsonb not null,
  followed_at timestamptz not null,
  changed_at timestamptz not null,
  -- When the customer last saw the list: a change after it is news, once.
  seen_at timestamptz not null,
  checked_at timestamptz not null,
  -- Set when nothing more can change.
  ended_at timestamptz,
  primary key (customer_id, chain, id)
);
create index transfer_watch_due on transfer_watch (checked_at) where ended_at is null;
create index transfer_watch_by_transfer on transfer_watch (chain, id) where ended_at is null;
