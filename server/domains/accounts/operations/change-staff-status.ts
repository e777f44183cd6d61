import { permit } from '../../../platform/http/gate.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { maySetStatus } from '../model/team-rules.ts';
import { setStaffStatus } from '../staff/set-staff-status.ts';
import { listPasskeys } from '../store/passkey-rows.ts';
import { findStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';
import { staffView } from '../views.ts';

export function changeStaffStatus(parts: AccountsParts) {
  return os.changeStaffStatus.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    return parts.database.transact(async (tx) => {
      const staff = await findStaff(tx.sql, input.staffId);
      if (!staff) throw errors.NOT_FOUND();
      permit(context, maySetStatus(viewer, staff, input.status), 'FORBIDDEN');
      const changed = await setStaffStatus(parts, tx, staff, input.status);
      return staffView(changed, (await listPasskeys(tx.sql, staff.id)).length > 0, viewer);
    });
  });
}
