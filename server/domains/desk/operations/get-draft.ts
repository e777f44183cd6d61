import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation } from '../store/conversations.ts';
import { findDraft } from '../store/drafts.ts';
import { os } from './implementer.ts';

export function getDraft({ database }: DeskParts) {
  return os.getDraft.handler(async ({ input, context, errors }) => {
    const conversation = await findConversation(database.sql, input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    return { draft: await findDraft(database.sql, conversation.id, asStaff(context).id) };
  });
}
