import { permit } from '../../../platform/http/gate.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { presentMe } from '../staff/present-me.ts';
import { deletePasskey, findPasskey, listPasskeys } from '../store/passkey-rows.ts';
import { lockStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function removePasskey({ database, clock }: AccountsParts) {
  return os.removePasskey.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    return database.transact(async (tx) => {
      const staff = await lockStaff(tx.sql, viewer.id);
      const passkey = await findPasskey(tx.sql, input.passkeyId);
      permit(context, passkey?.staff_id === viewer.id);
      demandRecentSignIn(viewer, clock);
      const last = (await listPasskeys(tx.sql, viewer.id)).length === 1;
      if (last && !staff?.password_hash) throw errors.LAST_CREDENTIAL();
      await deletePasskey(tx.sql, input.passkeyId);
      return presentMe(tx.sql, viewer.id);
    });
  });
}
