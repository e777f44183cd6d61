/** Where the money is, in one word. */
export type State =
  | 'arrived'
  | 'on-the-way'
  | 'waiting'
  | 'failed'
  | 'cannot-arrive'
  | 'not-sent'
  | 'not-found'
  | 'unknown';
