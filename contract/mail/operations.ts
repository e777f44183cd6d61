import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { limits } from '../shared/limits.ts';
import { signedInOperation } from '../shared/operation.ts';
import { quarantinedMailView } from './views.ts';

const tags = ['mail'];
const mailId = z.uuid();

export const decideDelivery = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/deliveries/{deliveryId}/decision',
    tags,
    summary: 'Send a mail again of which nobody knows whether it arrived, or that came back; or leave it',
  })
  .errors(declared('NOT_FOUND', 'DELIVERY_SETTLED'))
  .input(z.strictObject({ deliveryId: z.uuid(), decision: z.enum(['again', 'left']) }))
  .output(z.object({ decided: z.literal(true) }));

export const listQuarantine = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/quarantine',
    tags,
    summary: 'Mails that wait for a person: unreadable, forged, or written by no one. Oldest first',
  })
  .input(
    z.strictObject({
      after: mailId.optional().describe('The last mail of the page before'),
      limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
    }),
  )
  .output(
    z.object({
      mails: z.array(quarantinedMailView),
      count: z.int().describe(`How many there are; counting ends at ${limits.countedConversations}`),
      more: z.boolean(),
    }),
  );

export const settleQuarantined = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/quarantine/{mailId}/decision',
    tags,
    summary: 'Try a mail in quarantine again, have it filed all the same, or leave it for good (it is kept)',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ mailId, decision: z.enum(['try-again', 'file', 'discard']) }))
  .output(z.object({ settled: z.literal(true) }));

export const readMailSource = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/mails/{mailId}/source',
    tags,
    summary: 'Read a mail exactly as it came. It may hold anything: the look is written down, with its reason',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ mailId, reason: z.string().trim().min(3).max(limits.reasonLength) }))
  .output(z.object({ source: z.string().describe('The bytes in Latin-1, one character each'), isWhole: z.boolean() }));
