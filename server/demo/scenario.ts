/**
 * One matter that people write about, as real people write it, with the answers of the team. Texts may hold slots such as
 * `{usdt}` (see fill-slots.ts), so that many conversations from one scenario do not look alike.
 */
export interface Scenario {
  /** What a form's subject line may say. */
  readonly subjects: readonly string[];
  /** How different people begin; each is what one of them writes in a row. */
  readonly voices: readonly (readonly string[])[];
  /** First answers: the state, then why, then what to do. */
  readonly answers: readonly string[];
  /** What may follow, in this order: the customer writes back, the team answers. */
  readonly exchanges: readonly (readonly [customer: string, agent: string])[];
  /** What the team tells itself. */
  readonly notes: readonly string[];
}

/** What fits every matter, in one language. */
export interface Phrases {
  /** Put before a first message. */
  readonly greetings: readonly string[];
  /** First messages that say nothing yet. */
  readonly hellos: readonly string[];
  /** From somebody who waits. */
  readonly nudges: readonly string[];
  readonly thanks: readonly string[];
  /** The team's last words. */
  readonly farewells: readonly string[];
  /** Notes with which a supervisor hands a conversation to somebody. */
  readonly handovers: readonly string[];
  /** Names that customers give, and what stands before the @ of their addresses. */
  readonly customers: readonly (readonly [name: string, mailbox: string])[];
}
