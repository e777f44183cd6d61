import * as conversations from './operations.ts';
import { addSavedReply, changeSavedReply, listSavedReplies, removeSavedReply } from './saved-replies.ts';

export const deskOperations = { ...conversations, addSavedReply, changeSavedReply, listSavedReplies, removeSavedReply };
export * from './mail.ts';
export type { SavedReplyView } from './saved-replies.ts';
export * from './views.ts';
