import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { invitationMail } from '../mail/staff-mails.ts';
import { invitableRoles } from '../model/team-rules.ts';
import { listOpenInvitations } from '../store/link-rows.ts';
import { findStaffByEmail } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';
import { invitationView } from '../views.ts';

export function inviteStaff({ database, clock, links, mail, brandName }: AccountsParts) {
  return os.inviteStaff.handler(async ({ input, context, errors }) => {
    const mine = invitableRoles(asStaff(context));
    if (!mine.includes(input.role)) throw errors.FORBIDDEN();
    return database.transact(async (tx) => {
      if (await findStaffByEmail(tx.sql, input.email)) throw errors.EMAIL_TAKEN();
      // A new invitation replaces the one before: only whoever may withdraw that one may do so.
      const open = await listOpenInvitations(tx.sql, clock.now());
      if (open.some(({ email, role }) => email === input.email && !mine.includes(role))) throw errors.EMAIL_TAKEN();
      const { row, url } = await links.invitation(tx, input);
      await mail.send(tx, invitationMail(input.email, input.language, brandName, url));
      return { invitation: invitationView(row), link: url, mailed: mail.reachesPeople };
    });
  });
}
