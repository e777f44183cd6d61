import { permit } from '../../../platform/http/gate.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { invitableRoles } from '../model/team-rules.ts';
import { deleteUnusedLinks, findOpenInvitation } from '../store/link-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function withdrawInvitation({ database, clock }: AccountsParts) {
  return os.withdrawInvitation.handler(async ({ input, context, errors }) => {
    const invitation = await findOpenInvitation(database.sql, input.invitationId, clock.now());
    if (!invitation) throw errors.NOT_FOUND();
    permit(context, invitableRoles(asStaff(context)).includes(invitation.role));
    await deleteUnusedLinks(database.sql, { kind: 'invitation', id: invitation.id });
    return { ended: true as const };
  });
}
