-- Who works off jobs, and when it was last heard of: a job whose worker is dead is taken by another within a minute.
create unlogged table job_worker (
  id text primary key,
  seen_at timestamptz not null
);
