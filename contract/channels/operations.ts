import * as z from 'zod';
import { channel, customerEvent } from '../desk/views.ts';
import { declared } from '../shared/errors.ts';
import { clientId, conversationId, seq } from '../shared/ids.ts';
import { language } from '../shared/languages.ts';
import { limits } from '../shared/limits.ts';
import { operation, signedInOperation } from '../shared/operation.ts';
import { emailAddress, messageText, nameText, subjectText } from '../shared/text.ts';
import { brandView, customerView, myConversationView } from './views.ts';

const tags = ['customer'];
const textErrors = declared('TEXT_EMPTY', 'TEXT_TOO_LONG', 'CONTROL_CHARACTERS', 'CLUSTER_TOO_LONG');
const token = z
  .string()
  .describe("Opens this customer's conversations: keep it private, send it as `Authorization: Bearer`");

export const getBrand = operation
  .route({ method: 'GET', path: '/brand', tags, summary: 'Name, colour and languages of the brand' })
  .input(z.strictObject({}).optional())
  .output(brandView);

export const startVisit = operation
  .route({ method: 'POST', path: '/visits', tags, summary: 'Become a visitor: a customer whom only this token names' })
  .input(z.strictObject({ language }))
  .output(z.object({ token, customer: customerView }));

export const resumeVisit = signedInOperation
  .route({ method: 'GET', path: '/visits/current', tags, summary: 'Who this token names' })
  .input(z.strictObject({}).optional())
  .output(z.object({ customer: customerView }));

export const endVisit = signedInOperation
  .route({ method: 'DELETE', path: '/visits/current', tags, summary: 'Make this token worthless' })
  .input(z.strictObject({}).optional())
  .output(z.object({ ended: z.literal(true) }));

export const identify = operation
  .route({
    method: 'POST',
    path: '/visits/identity',
    tags,
    summary: 'Sign in with an identity that the host wallet signed (JWT: EdDSA or HS256)',
  })
  .errors(declared('IDENTITY_REJECTED'))
  .input(
    z.strictObject({
      identity: z
        .string()
        .max(4096)
        .describe('A JWT with sub, iat, exp (at most 24 h), aud = the brand; optional name, email, lang'),
      language,
    }),
  )
  .output(z.object({ token, customer: customerView }));

export const requestClaim = operation
  .route({
    method: 'POST',
    path: '/claims',
    tags,
    summary: 'Have a code mailed that opens the cases of this mailbox here',
  })
  .input(z.strictObject({ email: emailAddress, language }))
  .output(
    z.object({ expiresInSeconds: z.int() }).describe('The answer is the same whether or not the mailbox is known'),
  );

export const confirmClaim = operation
  .route({ method: 'POST', path: '/claims/confirmations', tags, summary: 'Enter the mailed code' })
  .errors(declared('CODE_WRONG'))
  .input(
    z.strictObject({
      email: emailAddress,
      code: z
        .string()
        .trim()
        .regex(/^\d{8}$/),
      language,
    }),
  )
  .output(z.object({ token, customer: customerView, conversations: z.int().min(0) }));

export const startConversation = signedInOperation
  .route({ method: 'POST', path: '/conversations', tags, summary: 'Ask: open a conversation with its first message' })
  .errors({ ...textErrors, ...declared('CLIENT_ID_CONFLICT') })
  .input(
    z.strictObject({
      clientId: clientId.describe('The same id again returns the same conversation'),
      channel: channel.extract(['chat', 'form']).default('chat'),
      language,
      text: messageText,
      subject: subjectText.optional(),
      name: nameText.optional(),
      email: emailAddress.optional().describe('Where we may answer; proves nothing by itself'),
    }),
  )
  .output(z.object({ conversation: myConversationView }));

export const listMyConversations = signedInOperation
  .route({ method: 'GET', path: '/conversations', tags, summary: 'My cases, most recently active first' })
  .input(z.strictObject({}).optional())
  .output(z.object({ conversations: z.array(myConversationView) }));

export const getMyConversation = signedInOperation
  .route({ method: 'GET', path: '/conversations/{conversationId}', tags, summary: 'One of my cases' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ conversationId }))
  .output(myConversationView);

export const listMyEvents = signedInOperation
  .route({ method: 'GET', path: '/conversations/{conversationId}/events', tags, summary: 'What was said, in order' })
  .errors(declared('NOT_FOUND'))
  .input(
    z.strictObject({
      conversationId,
      after: z.coerce.number().pipe(seq).default(0),
      limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
    }),
  )
  .output(z.object({ events: z.array(customerEvent), more: z.boolean() }));

export const writeMessage = signedInOperation
  .route({
    method: 'POST',
    path: '/conversations/{conversationId}/messages',
    tags,
    summary: 'Write into one of my cases',
  })
  .errors({ ...textErrors, ...declared('NOT_FOUND', 'CONVERSATION_CLOSED', 'CLIENT_ID_CONFLICT') })
  .input(z.strictObject({ conversationId, clientId, text: messageText }))
  .output(z.object({ seq, duplicate: z.boolean() }));
