import type { CustomerView } from '@gatehouse/contract/channels';
import type { CustomerId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import type { AccountsDeps } from '../accounts-deps.ts';
import { createHostIdentities } from '../credentials/host-jwt.ts';
import {
  describeCustomer,
  findCustomers,
  insertCustomer,
  upsertHostCustomer,
  upsertMailboxCustomer,
} from '../store/customer-rows.ts';
import { type CustomerProfile, customerProfile, customerView } from '../views.ts';
import type { ClaimCodes } from './claim-codes.ts';
import type { Visits } from './visits.ts';

export interface Visiting {
  token: string;
  customer: CustomerView;
}

/** Customers, as other domains deal with them. */
export interface Customers {
  byIds(ids: readonly CustomerId[]): Promise<Map<CustomerId, CustomerProfile>>;
  view(id: CustomerId): Promise<CustomerView | null>;
  /** Somebody who wrote by a channel without visits; what they say of themselves proves nothing. */
  add(tx: Tx, who: { language: Language; name: string | null; email: string | null }): Promise<CustomerId>;
  startVisit(tx: Tx, who: { language: Language }): Promise<Visiting>;
  endVisit(tx: Tx, visitId: string): Promise<void>;
  /** A visit for whom the host wallet vouches; null when the identity is not valid. */
  identify(tx: Tx, jwt: string, language: Language): Promise<Visiting | null>;
  /** Keeps what someone typed about themselves; it proves nothing. */
  describe(tx: Tx, id: CustomerId, typed: { name?: string; email?: string }): Promise<void>;
  requestClaim: ClaimCodes['request'];
  /** A visit for the owner of the mailbox; null when the code is not the one that was mailed. */
  confirmClaim(tx: Tx, claim: { email: string; code: string; language: Language }): Promise<Visiting | null>;
}

export function createCustomers(deps: AccountsDeps, visits: Visits, claimCodes: ClaimCodes): Customers {
  const { database, clock } = deps;
  const verifyIdentity = createHostIdentities(deps);

  function insertVisitor(tx: Tx, who: { language: Language; name: string | null; email: string | null }) {
    return insertCustomer(tx.sql, {
      id: newId() as CustomerId,
      email_verified_at: null,
      identity: 'visitor',
      host_user_id: null,
      created_at: clock.now(),
      ...who,
    });
  }

  return {
    byIds: async (ids) =>
      new Map((await findCustomers(database.sql, [...new Set(ids)])).map((row) => [row.id, customerProfile(row)])),
    async view(id) {
      const [row] = await findCustomers(database.sql, [id]);
      return row ? customerView(row) : null;
    },
    add: async (tx, who) => (await insertVisitor(tx, who)).id,
    async startVisit(tx, { language }) {
      const row = await insertVisitor(tx, { language, name: null, email: null });
      return { token: await visits.start(tx, row.id), customer: customerView(row) };
    },
    endVisit: visits.end,
    async identify(tx, jwt, language) {
      const identity = await verifyIdentity(jwt);
      if (!identity) return null;
      const row = await upsertHostCustomer(tx.sql, {
        id: newId() as CustomerId,
        hostUserId: identity.hostUserId,
        name: identity.name,
        email: identity.email,
        language: identity.language ?? language,
        now: clock.now(),
      });
      return { token: await visits.start(tx, row.id), customer: customerView(row) };
    },
    describe: (tx, id, typed) => describeCustomer(tx.sql, id, typed),
    requestClaim: claimCodes.request,
    async confirmClaim(tx, { email, code, language }) {
      if (!(await claimCodes.confirm(tx, email, code))) return null;
      const row = await upsertMailboxCustomer(tx.sql, { id: newId() as CustomerId, email, language, now: clock.now() });
      return { token: await visits.start(tx, row.id), customer: customerView(row) };
    },
  };
}
