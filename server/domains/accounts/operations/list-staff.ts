import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { invitableRoles } from '../model/team-rules.ts';
import { listOpenInvitations } from '../store/link-rows.ts';
import { staffWithPasskey } from '../store/passkey-rows.ts';
import { listStaffRows } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';
import { invitationView, staffView } from '../views.ts';

export function listStaff({ database, clock }: AccountsParts) {
  return os.listStaff.handler(async ({ context }) => {
    const viewer = asStaff(context);
    const [rows, passkeys, invitations] = await Promise.all([
      listStaffRows(database.sql),
      staffWithPasskey(database.sql),
      listOpenInvitations(database.sql, clock.now()),
    ]);
    const visible = invitableRoles(viewer);
    return {
      staff: rows.map((row) => staffView(row, passkeys.has(row.id), viewer)),
      invitations: invitations.filter((invitation) => visible.includes(invitation.role)).map(invitationView),
    };
  });
}
