import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { sessionCookie } from '../sessions/sessions.ts';
import { asStaff } from '../viewer-of.ts';

export function signOut({ database, sessions }: AccountsParts) {
  return os.signOut.handler(async ({ context }) => {
    const viewer = asStaff(context);
    await database.transact((tx) => sessions.end(tx, viewer.sessionId));
    context.cookies.clear(sessionCookie);
    return { ended: true as const };
  });
}
