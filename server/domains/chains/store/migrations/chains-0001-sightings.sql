-- Transactions that nodes have shown us, so that one which vanishes can still be followed. Nothing of who asked.
create table transfer_sighting (
  chain text not null,
  id text not null,
  -- The furthest that it was seen: a transaction that falls from a block back to waiting was reorganised.
  seen text not null check (seen in ('confirmed', 'mempool')),
  seen_at timestamptz not null,
  -- As it was signed, in hexadecimal, where a node gave it.
  raw text,
  -- As packages/tx-doctor reads it; whole numbers beyond JSON as text that ends in n.
  body jsonb,
  primary key (chain, id)
);
create index transfer_sighting_by_age on transfer_sighting (seen_at);
