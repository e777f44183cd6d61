-- Counted attempts, in the shape that rate-limiter-flexible keeps them.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
