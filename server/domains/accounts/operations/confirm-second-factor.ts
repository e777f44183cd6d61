import { hashToken } from '../../../platform/tokens.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { totpStepOf } from '../credentials/totp.ts';
import { os } from '../implementer.ts';
import { maxTries } from '../model/lifetimes.ts';
import { pendingCookie } from '../sessions/sessions.ts';
import { presentMe } from '../staff/present-me.ts';
import { takePendingSignIn, tryPendingSignIn } from '../store/pending-sign-in-rows.ts';
import { useTotpStep } from '../store/staff-rows.ts';

export function confirmSecondFactor({ database, clock, secretKey, sessions }: AccountsParts) {
  return os.confirmSecondFactor.handler(async ({ input, context, errors }) => {
    const now = clock.now();
    const token = context.cookies.get(pendingCookie);
    const pending = token
      ? await tryPendingSignIn(database.sql, hashToken(token), { now, maxTries: maxTries.pendingSignIn })
      : null;
    if (!pending?.staff.totp_secret) throw errors.UNAUTHENTICATED();
    const { staff } = pending;
    const step = totpStepOf(secretKey, { staffId: staff.id, sealed: pending.staff.totp_secret, code: input.code, now });
    if (step === null) throw errors.CODE_WRONG();

    return database.transact(async (tx) => {
      if (!(await useTotpStep(tx.sql, staff.id, step)) || !(await takePendingSignIn(tx.sql, pending.id)))
        throw errors.CODE_WRONG();
      await sessions.start(tx, staff.id, 'password-and-totp', context);
      return { state: 'signed-in' as const, me: await presentMe(tx.sql, staff.id) };
    });
  });
}
