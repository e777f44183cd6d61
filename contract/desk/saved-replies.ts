import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { savedReplyId } from '../shared/ids.ts';
import { language } from '../shared/languages.ts';
import { signedInOperation } from '../shared/operation.ts';
import { messageText, titleText } from '../shared/text.ts';
import { followUp } from './views.ts';

const tags = ['desk'];

const content = {
  title: titleText.describe('What the team finds it by'),
  language,
  text: messageText.describe(
    'May hold `{{case_code}}`, `{{agent_name}}` and `{{brand_name}}`; any other `{{…}}` is refused',
  ),
  followUp: followUp.nullable().default(null).describe('Makes it a macro: what is done along with the reply'),
};

export const savedReplyView = z.object({
  id: savedReplyId,
  title: z.string(),
  language,
  text: z.string(),
  followUp: followUp.nullable(),
  changedAt: z.iso.datetime(),
  changedBy: z.string().describe('Who of the team wrote it as it is'),
});
export type SavedReplyView = z.infer<typeof savedReplyView>;

const textFaults = declared('TEXT_EMPTY', 'TEXT_TOO_LONG', 'CONTROL_CHARACTERS', 'CLUSTER_TOO_LONG');

export const listSavedReplies = signedInOperation
  .route({
    method: 'GET',
    path: '/desk/saved-replies',
    tags,
    summary: 'What the team keeps ready to answer with, by title',
  })
  .input(z.strictObject({}).optional())
  .output(z.object({ savedReplies: z.array(savedReplyView) }));

export const addSavedReply = signedInOperation
  .route({ method: 'POST', path: '/desk/saved-replies', tags, summary: 'Keep a text ready for the whole team' })
  .errors(textFaults)
  .input(z.strictObject(content))
  .output(savedReplyView);

export const changeSavedReply = signedInOperation
  .route({ method: 'PUT', path: '/desk/saved-replies/{savedReplyId}', tags, summary: 'Write a saved reply anew' })
  .errors({ ...textFaults, ...declared('NOT_FOUND') })
  .input(z.strictObject({ savedReplyId, ...content }))
  .output(savedReplyView);

export const removeSavedReply = signedInOperation
  .route({ method: 'DELETE', path: '/desk/saved-replies/{savedReplyId}', tags, summary: 'Remove a saved reply' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ savedReplyId }))
  .output(z.object({}));
