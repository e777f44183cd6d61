-- What is broken or planned, as everybody may read it.
create table status_notice (
  id uuid primary key,
  kind text not null check (kind in ('incident', 'maintenance')),
  impact text not null check (impact in ('down', 'degraded', 'none')),
  components text[] not null,
  chains text[] not null,
  title_zh text not null,
  title_en text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  resolved_at timestamptz
);
create index status_notice_open on status_notice (starts_at) where resolved_at is null;
create index status_notice_resolved on status_notice (resolved_at) where resolved_at is not null;

-- What was said about it, in order and without gaps. Rows are only ever added.
create table status_update (
  notice_id uuid not null references status_notice,
  position integer not null check (position >= 1),
  at timestamptz not null,
  stage text not null,
  text_zh text not null,
  text_en text not null,
  author_id uuid not null,
  primary key (notice_id, position)
);
