import type { AccountsParts } from '../accounts-parts.ts';
import { judgePassword } from '../credentials/judge-password.ts';
import { newPassword } from '../credentials/new-password.ts';
import { os } from '../implementer.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { presentMe } from '../staff/present-me.ts';
import { findStaff, updateStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function changePassword({ database, clock, brandName, sessions }: AccountsParts) {
  return os.changePassword.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    demandRecentSignIn(viewer, clock);
    const staff = await findStaff(database.sql, viewer.id);
    const fault = await judgePassword(input.password, {
      besideTotp: staff?.totp_secret != null,
      context: [brandName, viewer.name, staff?.email ?? ''],
    });
    if (fault) throw errors[fault]();
    const password = await newPassword(input.password);
    return database.transact(async (tx) => {
      await updateStaff(tx.sql, viewer.id, password);
      await sessions.endAllOf(tx, viewer.id, viewer.sessionId);
      return presentMe(tx.sql, viewer.id);
    });
  });
}
