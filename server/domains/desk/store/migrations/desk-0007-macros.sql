-- What is done along with a saved reply: { status, tags, assignToMe }; null where it is a text alone.
alter table saved_reply add column follow_up jsonb;
