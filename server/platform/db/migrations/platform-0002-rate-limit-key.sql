-- A key has a mail address in it, which alone may be 254 characters long.
alter table rate_limit alter column key type text;
