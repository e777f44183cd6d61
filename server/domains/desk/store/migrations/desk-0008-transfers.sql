-- Transaction ids that a text names: 32 bytes in hexadecimal, or a signature of 64 bytes in Base58, standing by themselves.
create function transfer_ids(content text) returns text[]
language sql immutable strict parallel safe
as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select lower(found[1]) as id
    from regexp_matches(content, '(?:^|[^0-9A-Za-z])((?:0x)?[0-9a-fA-F]{64})(?![0-9A-Za-z])', 'g') as found
    union all
    select found[1]
    from regexp_matches(content, '(?:^|[^0-9A-Za-z])([1-9A-HJ-NP-Za-km-z]{86,88})(?![0-9A-Za-z])', 'g') as found
  ) as ids
$$;

-- Only of texts that can hold one, so that all others cost next to nothing when they are written.
create index conversation_event_transfers on conversation_event using gin (transfer_ids(text))
  where text ~ '[0-9A-Za-z]{64}';
