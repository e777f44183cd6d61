import type { AccountsParts } from '../accounts-parts.ts';
import { totpStepOf } from '../credentials/totp.ts';
import { os } from '../implementer.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { presentMe } from '../staff/present-me.ts';
import { lockStaff, updateStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function confirmTotp({ database, clock, secretKey }: AccountsParts) {
  return os.confirmTotp.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    demandRecentSignIn(viewer, clock);
    const now = clock.now();
    return database.transact(async (tx) => {
      const staff = await lockStaff(tx.sql, viewer.id);
      const offered = staff?.totp_offer_expires_at && staff.totp_offer_expires_at > now ? staff.totp_offer : null;
      const step = offered
        ? totpStepOf(secretKey, { staffId: viewer.id, sealed: offered, code: input.code, now })
        : null;
      if (!offered || step === null) throw errors.CODE_WRONG();
      // The code that confirms does not also sign in.
      await updateStaff(tx.sql, viewer.id, {
        totp_secret: offered,
        totp_last_step: step,
        totp_offer: null,
        totp_offer_expires_at: null,
      });
      return presentMe(tx.sql, viewer.id);
    });
  });
}
