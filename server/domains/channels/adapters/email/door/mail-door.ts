import { v7 as newId } from 'uuid';
import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import { seal, unsealBytes } from '../../../../../platform/db/sealed.ts';
import { type ClaimedMail, idOfIdentity, insertMail } from '../../../store/mail-messages.ts';
import type { MailEnvelope, MailRoute } from '../../../store/tables.ts';
import { identityOf } from './identity-of.ts';

/** A mail as a route hands it over. */
export interface IncomingMail {
  readonly raw: Buffer;
  readonly route: MailRoute;
  readonly envelope: MailEnvelope;
}

/** `duplicate`: the same mail had come before, perhaps by another route; `id` is the one that stands. */
export interface Received {
  readonly outcome: 'stored' | 'duplicate';
  readonly id: string;
}

export interface MailDoor {
  /** Resolves once the mail is kept for good; only then may a sender be told so, or a cursor move. */
  receive(mail: IncomingMail): Promise<Received>;
  /** Null once the mail's bytes were dropped. */
  rawOf(mail: Pick<ClaimedMail, 'identity' | 'raw'>): Buffer | null;
}

const contextOf = (identity: Buffer) => `mail ${identity.toString('hex')}`;

/** The one way in for mails of every route: first kept, then read. */
export function createMailDoor(deps: {
  database: Database;
  clock: Clock;
  secretKey: Buffer;
  onStored(): void;
}): MailDoor {
  const { database, clock, secretKey } = deps;
  return {
    async receive({ raw, route, envelope }) {
      const identity = await identityOf(raw);
      // Only to spare the work: the unique index decides.
      const known = await idOfIdentity(database.sql, identity);
      if (known) return { outcome: 'duplicate', id: known };
      const id = newId();
      const kept = await insertMail(database.sql, {
        id,
        identity,
        route,
        envelope,
        raw: seal(secretKey, contextOf(identity), raw),
        size: raw.length,
        receivedAt: clock.now(),
      });
      if (kept !== id) return { outcome: 'duplicate', id: kept };
      deps.onStored();
      return { outcome: 'stored', id };
    },
    rawOf: ({ identity, raw }) => (raw === null ? null : unsealBytes(secretKey, contextOf(identity), raw)),
  };
}
