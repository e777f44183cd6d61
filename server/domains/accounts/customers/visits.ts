import type { CustomerId } from '@gatehouse/contract/ids';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import { hashToken, newToken } from '../../../platform/tokens.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { later, lifetimes, touchEvery } from '../model/lifetimes.ts';
import type { CustomerViewer } from '../model/viewer.ts';
import type { SessionEnds } from '../sessions/session-ends.ts';
import { deleteVisit, findVisit, insertVisit, prolongVisit } from '../store/visit-rows.ts';

/** Customers' tokens: each is one device's way back to its conversations. */
export interface Visits {
  /** The token of a new visit. */
  start(tx: Tx, customerId: CustomerId): Promise<string>;
  authenticate(token: string | undefined): Promise<CustomerViewer | null>;
  end(tx: Tx, visitId: string): Promise<void>;
}

export function createVisits({ database, clock }: Pick<AccountsDeps, 'database' | 'clock'>, ends: SessionEnds): Visits {
  return {
    async start(tx, customerId) {
      const now = clock.now();
      const token = newToken();
      await insertVisit(tx.sql, {
        id: newId(),
        token_hash: hashToken(token),
        customer_id: customerId,
        created_at: now,
        last_used_at: now,
        expires_at: later(now, lifetimes.visit),
      });
      return token;
    },
    async authenticate(token) {
      if (!token || token.length > 200) return null;
      const now = clock.now();
      const visit = await findVisit(database.sql, hashToken(token), now);
      if (!visit) return null;
      if (now.getTime() - visit.last_used_at.getTime() > touchEvery.visit) {
        await prolongVisit(database.sql, visit.id, now, later(now, lifetimes.visit));
      }
      return { kind: 'customer', id: visit.customer_id, visitId: visit.id };
    },
    async end(tx, visitId) {
      await deleteVisit(tx.sql, visitId);
      await ends.announce(tx, { visitId });
    },
  };
}
