import * as z from 'zod';
import { transferId } from '../chains/views.ts';
import { declared } from '../shared/errors.ts';
import { caseCode, clientId, conversationId, seq, staffId } from '../shared/ids.ts';
import { limits } from '../shared/limits.ts';
import { signedInOperation } from '../shared/operation.ts';
import { messageText, tagText } from '../shared/text.ts';
import {
  conversationStatus,
  conversationView,
  draft,
  followUp,
  person,
  presence,
  queueView,
  staffEvent,
  topic,
} from './views.ts';

const tags = ['desk'];
const ofConversation = { conversationId };
const page = {
  limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
};

export const listTransferConversations = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/transfer-conversations',
    tags,
    summary: 'Conversations in which somebody names a transaction, most recently active first',
  })
  .input(z.strictObject({ id: transferId }))
  .output(z.object({ conversations: z.array(conversationView) }));

export const listConversations = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/conversations',
    tags,
    summary: 'A page of the queue: longest waiting first, then most recently active',
  })
  .input(
    z.strictObject({
      view: queueView.default('open'),
      caseCode: caseCode.optional(),
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      ...page,
    }),
  )
  .output(z.object({ conversations: z.array(conversationView), next: z.string().nullable() }));

export const countViews = signedInOperation
  .route({ method: 'GET', path: '/desk/views', tags, summary: 'How many conversations each view of the queue holds' })
  .input(z.strictObject({}).optional())
  .output(
    z.record(queueView, z.int().min(0).max(limits.countedConversations).describe('At the highest: so many or more')),
  );

export const getConversation = signedInOperation
  .route({ method: 'GET', path: '/desk/conversations/{conversationId}', tags, summary: 'One conversation' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject(ofConversation))
  .output(conversationView);

export const listEvents = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/conversations/{conversationId}/events',
    tags,
    summary: 'A stretch of the log, in order',
  })
  .errors(declared('NOT_FOUND'))
  .input(
    z.strictObject({
      ...ofConversation,
      after: z.coerce.number().pipe(seq).optional().describe('Only later ones, oldest first'),
      before: z.coerce.number().pipe(seq).optional().describe('The last ones earlier than this; without `after`'),
      ...page,
    }),
  )
  .output(z.object({ events: z.array(staffEvent), more: z.boolean() }));

const committed = z.object({ seq, duplicate: z.boolean().describe('The client id was known: nothing was added') });

export const reply = signedInOperation
  .route({ method: 'POST', path: '/desk/conversations/{conversationId}/replies', tags, summary: 'Answer the customer' })
  .errors(
    declared(
      'NOT_FOUND',
      'CONVERSATION_CLOSED',
      'REPLY_CROSSED',
      'CLIENT_ID_CONFLICT',
      'TEXT_EMPTY',
      'TEXT_TOO_LONG',
      'CONTROL_CHARACTERS',
      'CLUSTER_TOO_LONG',
    ),
  )
  .input(
    z.strictObject({
      ...ofConversation,
      clientId,
      text: messageText,
      expectedSeq: seq
        .optional()
        .describe('How far the author had read. Refused with `REPLY_CROSSED` if a colleague has answered since'),
      followUp: followUp.optional(),
    }),
  )
  .output(committed);

export const addNote = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/conversations/{conversationId}/notes',
    tags,
    summary: 'Write an internal note',
  })
  .errors(
    declared(
      'NOT_FOUND',
      'CLIENT_ID_CONFLICT',
      'TEXT_EMPTY',
      'TEXT_TOO_LONG',
      'CONTROL_CHARACTERS',
      'CLUSTER_TOO_LONG',
    ),
  )
  .input(z.strictObject({ ...ofConversation, clientId, text: messageText }))
  .output(committed);

export const assignConversation = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/assignee',
    tags,
    summary: 'Give it to someone, or to nobody',
  })
  .errors(declared('NOT_FOUND', 'CONVERSATION_CLOSED', 'ASSIGNEE_NOT_ACTIVE'))
  .input(z.strictObject({ ...ofConversation, staffId: staffId.nullable() }))
  .output(conversationView);

export const changeStatus = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/status',
    tags,
    summary: 'Move it to another status',
  })
  .errors(declared('NOT_FOUND', 'STATUS_NOT_POSSIBLE'))
  .input(z.strictObject({ ...ofConversation, status: conversationStatus }))
  .output(conversationView);

export const snoozeConversation = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/snooze',
    tags,
    summary: 'Put it aside until a time, or take it up again now',
  })
  .errors(declared('NOT_FOUND', 'STATUS_NOT_POSSIBLE'))
  .input(
    z.strictObject({
      ...ofConversation,
      until: z.iso.datetime().nullable().describe('In the future, at most 366 days; null takes it up again'),
    }),
  )
  .output(conversationView);

const someTags = z.array(tagText).max(limits.tagsPerConversation).default([]);

export const tagConversation = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/tags',
    tags,
    summary: 'Give it tags and take tags away; what is not named stays',
  })
  .errors(declared('NOT_FOUND', 'TEXT_EMPTY', 'TEXT_TOO_LONG', 'CONTROL_CHARACTERS', 'CLUSTER_TOO_LONG'))
  .input(z.strictObject({ ...ofConversation, add: someTags, remove: someTags }))
  .output(conversationView);

export const listTags = signedInOperation
  .route({ method: 'GET', path: '/desk/tags', tags, summary: 'Tags that the team has given, last used first' })
  .input(z.strictObject({}).optional())
  .output(z.object({ tags: z.array(z.string()) }));

export const getDraft = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/conversations/{conversationId}/draft',
    tags,
    summary: 'What you have begun to write here, on whatever device; nobody else sees it',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject(ofConversation))
  .output(z.object({ draft: draft.nullable() }));

export const saveDraft = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/draft',
    tags,
    summary: 'Keep what you have begun to write here, or with null forget it',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ ...ofConversation, draft: draft.nullable() }))
  .output(z.object({}));

export const announcePresence = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/presence',
    tags,
    summary: 'Say every few seconds what you do here, and hear who else is here; forgotten after 15 seconds',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ ...ofConversation, doing: presence }))
  .output(z.object({ others: z.array(person.extend({ doing: presence })) }));

export const listAssignees = signedInOperation
  .route({ method: 'GET', path: '/desk/assignees', tags, summary: 'Who can take conversations' })
  .input(z.strictObject({}).optional())
  .output(z.object({ people: z.array(person) }));

export const correctTriage = signedInOperation
  .route({
    method: 'PUT',
    path: '/desk/conversations/{conversationId}/triage',
    tags,
    summary: 'Say what it is really about and whether it is urgent; kept with who and when, to learn from',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ ...ofConversation, topic, urgent: z.boolean() }))
  .output(conversationView);
