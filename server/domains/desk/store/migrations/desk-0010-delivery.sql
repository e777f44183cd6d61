alter table conversation_event drop constraint conversation_event_kind_check;
alter table conversation_event add constraint conversation_event_kind_check
  check (kind in ('opened', 'message', 'note', 'status', 'assigned', 'revealed', 'snoozed', 'tagged', 'triaged', 'delivery')) not valid;
