import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { os } from './implementer.ts';

/** Writes an internal note; closed conversations take notes too. */
export function addNote({ conversationLog }: DeskParts) {
  return os.addNote.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const appended = await conversationLog.append({
      kind: 'note',
      conversationId: input.conversationId,
      author: { kind: 'staff', id: viewer.id, name: viewer.name },
      clientId: input.clientId,
      text: input.text,
    });
    permit(context, appended.outcome !== 'missing');
    if (appended.outcome === 'appended' || appended.outcome === 'duplicate') {
      return { seq: appended.seq, duplicate: appended.outcome === 'duplicate' };
    }
    throw appended.outcome === 'missing' ? errors.NOT_FOUND() : errors.CLIENT_ID_CONFLICT();
  });
}
