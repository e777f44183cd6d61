-- Every mail that was ever accepted, and what became of it. The row is the acceptance: it is committed, with the mail's bytes,
-- before a sender is told that the mail was taken.
create table mail_message (
  id uuid primary key,
  -- What makes it this mail (identity-of.ts): a second copy, by whatever route, meets this index.
  identity bytea not null unique,
  route text not null check (route in ('smtp', 'imap', 'import')),
  -- Who handed it over: {"mailFrom", "recipients", "helo", "clientAddress"}.
  envelope jsonb not null,
  -- Compressed (zstd), then sealed with the installation's key; null once it was dropped.
  raw bytea,
  size integer not null,
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'filed', 'quarantined', 'discarded')),
  -- A person has looked and wants it filed, whatever the filters say.
  is_forced boolean not null default false,
  attempts integer not null default 0,
  -- While somebody works on it; whoever dies leaves it to others then.
  claimed_until timestamptz,
  reason text,
  conversation_id uuid,
  seq integer,
  -- What the mail says of itself, once it was read.
  message_id text,
  sender text,
  subject text,
  trust jsonb,
  filed_at timestamptz,
  check ((state = 'quarantined') = (reason is not null)),
  check (state <> 'filed' or conversation_id is not null)
);
-- The bytes are sealed: to compress them would only cost time.
alter table mail_message alter column raw set storage external;
create index mail_message_to_file on mail_message (received_at, id) where state = 'received';
create index mail_message_quarantine on mail_message (received_at, id) where state = 'quarantined';
create index mail_message_by_conversation on mail_message (conversation_id, seq) where conversation_id is not null;

-- Who is in a conversation by mail. `waiting`: named in Cc by somebody, and an agent has not said yes.
create table mail_participant (
  conversation_id uuid not null,
  address text not null,
  name text,
  state text not null check (state in ('in', 'waiting', 'refused')),
  added_at timestamptz not null,
  primary key (conversation_id, address)
);
