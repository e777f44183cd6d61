create index mail_outgoing_confirmations on mail_outgoing (to_address, created_at) where kind = 'confirmation';
