import { permit } from '../../../platform/http/gate.ts';
import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { findSessionRow } from '../store/session-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function revokeSession({ database, sessions }: AccountsParts) {
  return os.revokeSession.handler(async ({ input, context, errors }) => {
    const session = await findSessionRow(database.sql, input.sessionId);
    if (!session) throw errors.NOT_FOUND();
    permit(context, session.staff_id === asStaff(context).id);
    await database.transact((tx) => sessions.end(tx, session.id));
    return { ended: true as const };
  });
}
