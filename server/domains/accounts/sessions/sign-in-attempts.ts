import type { Database } from '../../../platform/db/database.ts';
import { countAttempts } from '../../../platform/http/attempts.ts';
import { contractError } from '../../../platform/http/errors.ts';

/**
 * Counts wrong passwords (NIST SP 800-63B-4 § 3.2.2). Ten from one address on one account, then a wait; a stranger elsewhere
 * cannot lock the owner out with those. A hundred on one account from anywhere, then everybody waits: guessing by many
 * machines is stopped, too.
 */
export interface SignInAttempts {
  /** @throws RATE_LIMITED with the seconds to wait */
  take(email: string, address: string): Promise<void>;
  giveBack(email: string, address: string): Promise<void>;
  /** Nobody has to wait any more for this account, from whatever address. */
  forget(email: string): Promise<void>;
}

const window = 15 * 60;

export function createSignInAttempts(database: Database): SignInAttempts {
  const fromOneAddress = countAttempts(database, 'sign-in-address', { points: 10, seconds: window });
  const onOneAccount = countAttempts(database, 'sign-in-account', { points: 100, seconds: window });
  // No mailbox has a space, so that a key begins with one mailbox only.
  const keyOf = (email: string, address: string) => `${email} ${address}`;
  return {
    async take(email, address) {
      const waits = [await fromOneAddress.take(keyOf(email, address)), await onOneAccount.take(email)];
      const wait = Math.max(...waits.map((each) => each ?? 0));
      if (wait > 0) throw contractError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(wait / 1000) });
    },
    async giveBack(email, address) {
      await fromOneAddress.giveBack(keyOf(email, address));
      await onOneAccount.giveBack(email);
    },
    async forget(email) {
      await fromOneAddress.forgetAll(keyOf(email, ''));
      await onOneAccount.forget(email);
    },
  };
}
