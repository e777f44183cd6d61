-- What is to be mailed about one entry of a log to one address, and what became of it. There is one row however often it is asked for,
-- and a mail goes out again only where it is known not to have arrived, or where a person says so.
create table mail_outgoing (
  id uuid primary key,
  conversation_id uuid not null,
  seq integer not null,
  kind text not null check (kind in ('reply', 'confirmation')),
  to_address text not null,
  -- Stable, so that a copy is known as one.
  message_id text not null,
  -- waiting → sending → sent | failed | unknown; a failure that may pass goes back to waiting.
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown', 'bounced', 'left')),
  attempts integer not null default 0,
  next_try_at timestamptz not null,
  -- While `sending`: whoever sends is silent after this time only because it died, and then nobody knows.
  sending_until timestamptz,
  -- The last SMTP reply code, or how the connection failed; never the server's own words.
  outcome text,
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (conversation_id, seq, to_address, kind)
);
create index mail_outgoing_due on mail_outgoing (next_try_at) where state = 'waiting';
create index mail_outgoing_sending on mail_outgoing (sending_until) where state = 'sending';
create index mail_outgoing_by_message on mail_outgoing (message_id);

-- The key that signs our mails (DKIM); one for each selector, sealed.
create table mail_signing_key (
  selector text primary key,
  private_key bytea not null,
  public_key text not null,
  created_at timestamptz not null
);
