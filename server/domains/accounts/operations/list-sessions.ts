import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { listSessionRows } from '../store/session-rows.ts';
import { asStaff } from '../viewer-of.ts';
import { sessionView } from '../views.ts';

export function listSessions({ database, sessions }: AccountsParts) {
  return os.listSessions.handler(async ({ context }) => {
    const viewer = asStaff(context);
    const rows = await listSessionRows(database.sql, viewer.id, sessions.alive());
    return { sessions: rows.map((row) => sessionView(row, viewer.sessionId)) };
  });
}
