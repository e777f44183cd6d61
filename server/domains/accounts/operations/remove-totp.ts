import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { presentMe } from '../staff/present-me.ts';
import { lockStaff, updateStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';

/** A password that was only long enough beside one-time codes has to be replaced first. */
export function removeTotp({ database, clock }: AccountsParts) {
  return os.removeTotp.handler(async ({ context, errors }) => {
    const viewer = asStaff(context);
    demandRecentSignIn(viewer, clock);
    return database.transact(async (tx) => {
      const staff = await lockStaff(tx.sql, viewer.id);
      if (staff?.password_hash && !staff.password_stands_alone) throw errors.PASSWORD_TOO_SHORT();
      await updateStaff(tx.sql, viewer.id, { totp_secret: null, totp_last_step: null });
      return presentMe(tx.sql, viewer.id);
    });
  });
}
