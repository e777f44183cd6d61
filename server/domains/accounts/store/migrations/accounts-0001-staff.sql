-- The team, its credentials and its sessions. Tokens and codes are kept as hashes only. Invariants:
--   there is at least one active admin from the moment the owner link was used;
--   a staff_link, a staff_challenge and a pending sign-in are used at most once.

create table staff (
  id uuid primary key,
  name text not null,
  email text not null unique,
  role text not null check (role in ('agent', 'supervisor', 'admin')),
  status text not null default 'active' check (status in ('active', 'suspended')),
  -- PHC string of argon2id.
  password_hash text,
  -- Whether the password is long enough to be the only factor; its length itself is not kept.
  password_stands_alone boolean not null default false,
  -- Sealed with the secret key.
  totp_secret bytea,
  -- The time step of the last code that counted: none counts twice (RFC 6238 § 5.2).
  totp_last_step bigint,
  -- A secret that was shown and not confirmed yet; sealed as well.
  totp_offer bytea,
  totp_offer_expires_at timestamptz,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  check ((totp_offer is null) = (totp_offer_expires_at is null))
);

create table staff_session (
  id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid not null references staff (id) on delete cascade,
  signed_in_with text not null check (signed_in_with in ('passkey', 'password', 'password-and-totp', 'link')),
  device text not null,
  created_at timestamptz not null,
  -- When credentials were last shown.
  authenticated_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index staff_session_by_staff on staff_session (staff_id);
create index staff_session_by_expiry on staff_session (expires_at);

-- A right password that still wants its one-time code.
create table staff_pending_sign_in (
  id uuid primary key,
  token_hash bytea not null unique,
  staff_id uuid not null references staff (id) on delete cascade,
  tries integer not null default 0,
  expires_at timestamptz not null
);
create index staff_pending_sign_in_by_expiry on staff_pending_sign_in (expires_at);

create table staff_link (
  id uuid primary key,
  kind text not null check (kind in ('owner', 'invitation', 'recovery')),
  token_hash bytea not null unique,
  -- Whom a recovery lets back in.
  staff_id uuid references staff (id) on delete cascade,
  email text,
  role text not null check (role in ('agent', 'supervisor', 'admin')),
  reset_second_factor boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'recovery') = (staff_id is not null)),
  check (kind <> 'invitation' or email is not null)
);
create index staff_link_by_expiry on staff_link (expires_at);

create table staff_passkey (
  -- The credential id in base64url.
  id text primary key,
  staff_id uuid not null references staff (id) on delete cascade,
  name text not null,
  public_key bytea not null,
  -- Signature counter; 0 where the authenticator has none (WebAuthn § 6.1.1).
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index staff_passkey_by_staff on staff_passkey (staff_id);

-- WebAuthn challenges that were given out. For a sign-in nobody is known yet.
create table staff_challenge (
  challenge_hash bytea primary key,
  staff_id uuid references staff (id) on delete cascade,
  expires_at timestamptz not null
);
create index staff_challenge_by_expiry on staff_challenge (expires_at);
