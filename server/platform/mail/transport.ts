import type { MailMessage } from './message.ts';

/** Hands one mail on. Rejects when it could not; the queue then tries again later. */
export interface MailTransport {
  /** `files` reaches nobody: a mail waits where the operator can read it. */
  readonly kind: 'smtp' | 'files';
  deliver(message: MailMessage): Promise<void>;
  close(): void;
}
