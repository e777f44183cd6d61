import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation } from '../store/conversations.ts';
import { deleteDraft, putDraft } from '../store/drafts.ts';
import { os } from './implementer.ts';

export function saveDraft({ database, clock }: DeskParts) {
  return os.saveDraft.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const conversation = await findConversation(database.sql, input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    if (input.draft) await putDraft(database.sql, conversation.id, viewer.id, input.draft, clock.now());
    else await deleteDraft(database.sql, conversation.id, viewer.id);
    return {};
  });
}
