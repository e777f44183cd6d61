/** What was given is no transaction that can be read; the message says why, and holds nothing of it. */
export class UnreadableTransactionError extends Error {
  constructor(reason: string) {
    super(`not a transaction: ${reason}`);
    this.name = 'UnreadableTransactionError';
  }
}
