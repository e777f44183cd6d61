-- Customers and the tokens that name them. Invariants:
--   identity 'visitor': only a visit token names this person, and what was typed (name, email) proves nothing;
--   identity 'mailbox': owns the mailbox, one customer for each; identity 'host': the wallet vouches, one for each of its users.

create table customer (
  id uuid primary key,
  name text,
  email text,
  email_verified_at timestamptz,
  identity text not null check (identity in ('visitor', 'mailbox', 'host')),
  host_user_id text unique,
  language text not null check (language in ('zh-CN', 'en')),
  created_at timestamptz not null,
  check ((identity = 'host') = (host_user_id is not null)),
  check (identity <> 'mailbox' or (email is not null and email_verified_at is not null))
);
create unique index customer_mailbox on customer (email) where identity = 'mailbox';
create index customer_by_email on customer (email) where email is not null;

create table visit (
  id uuid primary key,
  token_hash bytea not null unique,
  customer_id uuid not null references customer (id) on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);
create index visit_by_customer on visit (customer_id);
create index visit_by_expiry on visit (expires_at);

-- The code last mailed to a mailbox; a newer one replaces it.
create table claim_code (
  email text primary key,
  code_hash bytea not null,
  tries integer not null default 0,
  expires_at timestamptz not null
);
create index claim_code_by_expiry on claim_code (expires_at);
