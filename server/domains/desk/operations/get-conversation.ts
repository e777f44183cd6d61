import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { findConversation } from '../store/conversations.ts';
import { os } from './implementer.ts';
import { present } from './present.ts';

export function getConversation(deps: DeskParts) {
  return os.getConversation.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const conversation = await findConversation(deps.database.sql, input.conversationId);
    if (!conversation) throw errors.NOT_FOUND();
    permit(context, true);
    return present(deps, conversation, viewer);
  });
}
