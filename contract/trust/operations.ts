import * as z from 'zod';
import { conversationView } from '../desk/views.ts';
import { declared } from '../shared/errors.ts';
import { conversationId, staffId } from '../shared/ids.ts';
import { language } from '../shared/languages.ts';
import { limits } from '../shared/limits.ts';
import { operation, signedInOperation } from '../shared/operation.ts';
import { emailAddress } from '../shared/text.ts';
import {
  auditEntryView,
  channelCheckView,
  officialChannels,
  officialChannelsView,
  oversightView,
  replyCheckView,
  revealBudgetView,
  revealedView,
} from './views.ts';

const tags = ['trust'];

export const getOfficialChannels = operation
  .route({
    method: 'GET',
    path: '/trust/channels',
    tags,
    summary: 'What is official, what is never used, and the signed list',
  })
  .input(z.strictObject({}).optional())
  .output(officialChannelsView);

export const saveOfficialChannels = signedInOperation
  .route({ method: 'PUT', path: '/desk/official-channels', tags, summary: 'Register official channels' })
  .input(officialChannels)
  .output(officialChannelsView);

export const checkChannel = operation
  .route({
    method: 'POST',
    path: '/trust/channel-checks',
    tags,
    summary: 'Is this address, link, handle, number or name ours?',
  })
  .input(z.strictObject({ value: z.string().trim().min(1).max(limits.channelValueLength), language }))
  .output(channelCheckView);

export const checkReply = operation
  .route({
    method: 'POST',
    path: '/trust/reply-checks',
    tags,
    summary: 'Did our team write this? By the verification code that stands under each reply',
  })
  .input(z.strictObject({ code: z.string().trim().min(1).max(100) }))
  .output(replyCheckView);

export const reveal = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/reveals',
    tags,
    summary: "Look at a customer's masked fields: logged, budgeted, for a stated reason, on an assigned conversation",
  })
  .errors(declared('NOT_FOUND', 'REVEAL_NOT_ASSIGNED', 'REVEALS_LOCKED'))
  .input(z.strictObject({ conversationId, reason: z.string().trim().min(3).max(limits.reasonLength) }))
  .output(revealedView);

export const getRevealBudget = signedInOperation
  .route({ method: 'GET', path: '/desk/reveals/budget', tags, summary: 'How many looks are left' })
  .input(z.strictObject({}).optional())
  .output(revealBudgetView);

export const findByContact = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/contact-searches',
    tags,
    summary: 'Conversations of exactly this mail address; the search is in the audit log',
  })
  .errors(declared('REVEALS_LOCKED'))
  .input(z.strictObject({ email: emailAddress }))
  .output(z.object({ conversations: z.array(conversationView) }));

export const listOversight = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/oversight',
    tags,
    summary: 'Who has used half of the looks or more, or is locked',
  })
  .input(z.strictObject({}).optional())
  .output(z.object({ people: z.array(oversightView) }));

export const unlockReveals = signedInOperation
  .route({ method: 'DELETE', path: '/desk/reveal-locks/{staffId}', tags, summary: 'Give somebody the looks back' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ staffId }))
  .output(z.object({ unlocked: z.literal(true) }));

export const listAudit = signedInOperation
  .route({ method: 'GET', path: '/desk/audit', tags, summary: 'Who looked at what, and why; newest first' })
  .input(
    z.strictObject({
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
    }),
  )
  .output(z.object({ entries: z.array(auditEntryView), next: z.string().nullable() }));
