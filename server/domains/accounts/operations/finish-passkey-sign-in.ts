import type { AccountsParts } from '../accounts-parts.ts';
import { challengeOf } from '../credentials/challenge-of.ts';
import { os } from '../implementer.ts';
import { presentMe } from '../staff/present-me.ts';
import { takeChallenge } from '../store/challenge-rows.ts';
import { findPasskey, touchPasskey } from '../store/passkey-rows.ts';
import { findStaff } from '../store/staff-rows.ts';

/** A passkey with user verification is two factors by itself; no one-time code is asked after it. */
export function finishPasskeySignIn({ database, clock, passkeys, sessions }: AccountsParts) {
  return os.finishPasskeySignIn.handler(async ({ input, context, errors }) => {
    const now = clock.now();
    const challenge = challengeOf(input.response);
    const { id } = input.response;
    if (!challenge || typeof id !== 'string' || !(await takeChallenge(database.sql, challenge, null, now)))
      throw errors.PASSKEY_REJECTED();
    const passkey = await findPasskey(database.sql, id);
    const verified = passkey ? await passkeys.signIn(input.response, challenge, passkey) : null;
    const staff = passkey ? await findStaff(database.sql, passkey.staff_id) : null;
    if (!passkey || !verified || staff?.status !== 'active') throw errors.PASSKEY_REJECTED();

    return database.transact(async (tx) => {
      await touchPasskey(tx.sql, passkey.id, verified.counter, now);
      await sessions.start(tx, staff.id, 'passkey', context);
      return { state: 'signed-in' as const, me: await presentMe(tx.sql, staff.id) };
    });
  });
}
