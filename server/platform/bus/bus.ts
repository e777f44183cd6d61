import type { Tx } from '../db/database.ts';

/**
 * Tells other processes that something was committed. It may lose and repeat: whoever listens looks into the database for
 * what is true, and again whenever `onGap` says that messages may have been missed.
 */
export interface Bus {
  /** Sends once `tx` is committed. `message` is at most 7,000 bytes of UTF-8. */
  publish(tx: Tx, topic: string, message: string): Promise<void>;
  /** Sends now: for what an earlier statement has committed. */
  publishNow(topic: string, message: string): void;
  /**
   * How a database function sends by itself, as part of its own commit: `pg_notify(channel, prefix || message)`. Null where
   * the bus is not the database's; then publish after the commit.
   */
  inStatement(topic: string): { channel: string; prefix: string } | null;
  /** Calls `hear` for messages of other processes, never for our own. */
  subscribe(topic: string, hear: (message: string) => void): void;
  onGap(recover: () => void): void;
  healthy(): boolean;
  close(): Promise<void>;
}
