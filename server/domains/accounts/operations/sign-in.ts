import type { AccountsParts } from '../accounts-parts.ts';
import { checkPassword, hashPassword } from '../credentials/password-hashing.ts';
import { os } from '../implementer.ts';
import { normalisePassword } from '../model/password-rules.ts';
import { askForCode } from '../sessions/ask-for-code.ts';
import { presentMe } from '../staff/present-me.ts';
import { findStaffByEmail, updateStaff } from '../store/staff-rows.ts';

/** An unknown address, a wrong password and a suspended account answer the same, after the same time (ASVS 5.0 V6.3.8). */
export function signIn(parts: AccountsParts) {
  const { database, attempts, sessions } = parts;
  return os.signIn.handler(async ({ input, context, errors }) => {
    await attempts.take(input.email, context.address);
    const password = normalisePassword(input.password);
    const staff = await findStaffByEmail(database.sql, input.email);
    const { right, outdated } = await checkPassword(staff?.password_hash ?? null, password);
    if (!staff || !right || staff.status !== 'active') throw errors.SIGN_IN_FAILED();
    await attempts.giveBack(input.email, context.address);
    const rehashed = outdated ? await hashPassword(password) : null;

    return database.transact(async (tx) => {
      if (rehashed) await updateStaff(tx.sql, staff.id, { password_hash: rehashed });
      if (staff.totp_secret) return askForCode(parts, tx, staff.id, context.cookies);
      await sessions.start(tx, staff.id, 'password', context);
      return { state: 'signed-in' as const, me: await presentMe(tx.sql, staff.id) };
    });
  });
}
