import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { staffId } from '../shared/ids.ts';
import { language } from '../shared/languages.ts';
import { signedInOperation } from '../shared/operation.ts';
import { emailAddress } from '../shared/text.ts';
import { invitationView, role, staffStatus, staffView } from './views.ts';

const tags = ['team'];
const none = z.strictObject({}).optional();

export const listStaff = signedInOperation
  .route({ method: 'GET', path: '/staff', tags, summary: 'The team, and who is invited' })
  .input(none)
  .output(z.object({ staff: z.array(staffView), invitations: z.array(invitationView) }));

export const inviteStaff = signedInOperation
  .route({
    method: 'POST',
    path: '/staff/invitations',
    tags,
    summary: 'Invite someone: a one-time link, mailed and returned',
  })
  .errors(declared('EMAIL_TAKEN'))
  .input(z.strictObject({ email: emailAddress, role, language }))
  .output(
    z.object({
      invitation: invitationView,
      link: z.string(),
      mailed: z.boolean().describe('False where no mail server is set: hand the link over yourself'),
    }),
  );

export const withdrawInvitation = signedInOperation
  .route({ method: 'DELETE', path: '/staff/invitations/{invitationId}', tags, summary: 'Make an invitation worthless' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ invitationId: z.uuid() }))
  .output(z.object({ ended: z.literal(true) }));

export const changeRole = signedInOperation
  .route({ method: 'PUT', path: '/staff/{staffId}/role', tags, summary: 'Give someone another role' })
  .errors(declared('NOT_FOUND', 'LAST_ADMIN'))
  .input(z.strictObject({ staffId, role }))
  .output(staffView);

export const changeStaffStatus = signedInOperation
  .route({
    method: 'PUT',
    path: '/staff/{staffId}/status',
    tags,
    summary: 'Suspend someone (ends all sessions at once), or let them back in',
  })
  .errors(declared('NOT_FOUND', 'LAST_ADMIN'))
  .input(z.strictObject({ staffId, status: staffStatus }))
  .output(staffView);
