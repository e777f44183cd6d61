import { permit } from '../../../platform/http/gate.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { mayChangeRole } from '../model/team-rules.ts';
import { listPasskeys } from '../store/passkey-rows.ts';
import { isLastAdmin, lockStaff, updateStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';
import { staffView } from '../views.ts';

export function changeRole({ database }: AccountsParts) {
  return os.changeRole.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    return database.transact(async (tx) => {
      const last = input.role !== 'admin' && (await isLastAdmin(tx.sql, input.staffId));
      const staff = await lockStaff(tx.sql, input.staffId);
      if (!staff) throw errors.NOT_FOUND();
      permit(context, mayChangeRole(viewer), 'FORBIDDEN');
      if (last) throw errors.LAST_ADMIN();
      const changed = await updateStaff(tx.sql, staff.id, { role: input.role });
      return staffView(changed, (await listPasskeys(tx.sql, staff.id)).length > 0, viewer);
    });
  });
}
