import type { SessionView } from '@gatehouse/contract/accounts';
import type { SessionId, StaffId } from '@gatehouse/contract/ids';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import type { Cookies } from '../../../platform/http/gate.ts';
import { hashToken, newToken } from '../../../platform/tokens.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { describeDevice } from '../model/describe-device.ts';
import { earlier, later, lifetimes, touchEvery } from '../model/lifetimes.ts';
import type { StaffViewer } from '../model/viewer.ts';
import {
  type Alive,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  touchSession,
} from '../store/session-rows.ts';
import type { SessionEnds } from './session-ends.ts';

/** Signed-in browsers of the team. The token is in a cookie only, its hash in the database only. */
export interface Sessions {
  /** A new session with a new token: what a browser held before is worth nothing more (ASVS 5.0 V7.2.4). */
  start(
    tx: Tx,
    staffId: StaffId,
    signedInWith: SessionView['signedInWith'],
    browser: { cookies: Cookies; userAgent: string },
  ): Promise<void>;
  authenticate(token: string | undefined): Promise<StaffViewer | null>;
  end(tx: Tx, id: SessionId): Promise<void>;
  /** Ends all sessions of a person, or all but one. */
  endAllOf(tx: Tx, staffId: StaffId, keep?: SessionId): Promise<void>;
  alive(): Alive;
}

export const sessionCookie = 'gh_staff';
export const pendingCookie = 'gh_staff_pending';

export function createSessions(
  { database, clock }: Pick<AccountsDeps, 'database' | 'clock'>,
  ends: SessionEnds,
): Sessions {
  const alive = (): Alive => {
    const now = clock.now();
    return { now, seenSince: earlier(now, lifetimes.sessionIdle) };
  };
  return {
    alive,
    async start(tx, staffId, signedInWith, { cookies, userAgent }) {
      const now = clock.now();
      const token = newToken();
      await insertSession(tx.sql, {
        id: newId() as SessionId,
        token_hash: hashToken(token),
        staff_id: staffId,
        signed_in_with: signedInWith,
        device: describeDevice(userAgent),
        created_at: now,
        authenticated_at: now,
        last_seen_at: now,
        expires_at: later(now, lifetimes.session),
      });
      cookies.clear(pendingCookie);
      cookies.set(sessionCookie, token, lifetimes.session / 1000);
    },
    async authenticate(token) {
      if (!token) return null;
      const found = await findSession(database.sql, hashToken(token), alive());
      if (!found) return null;
      const { session, staff } = found;
      const now = clock.now();
      if (now.getTime() - session.last_seen_at.getTime() > touchEvery.session)
        await touchSession(database.sql, session, now);
      return {
        kind: 'staff',
        id: staff.id,
        name: staff.name,
        role: staff.role,
        sessionId: session.id,
        authenticatedAt: session.authenticated_at,
      };
    },
    async end(tx, id) {
      if (await deleteSession(tx.sql, id)) await ends.announce(tx, { sessionId: id });
    },
    async endAllOf(tx, staffId, keep) {
      const ended = await deleteSessionsOf(tx.sql, staffId, keep);
      for (const sessionId of ended) await ends.announce(tx, { sessionId });
    },
  };
}
