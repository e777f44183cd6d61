import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { v7 as newId } from 'uuid';
import type { Clock } from '../../../../../platform/clock.ts';
import type { Database } from '../../../../../platform/db/database.ts';
import { seal, unsealBytes } from '../../../../../platform/db/sealed.ts';
import { idOfIdentity, insertMail, sealedRawOf } from '../../../store/mail-messages.ts';
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
  /** The mail as it came; null once its bytes were dropped. */
  rawOf(mail: { readonly id: string; readonly identity: Buffer }): Promise<Buffer | null>;
}

/** Mails that were just kept are filed next: so many bytes of them need not be fetched again. */
const mostRemembered = 64 * 1024 * 1024;

const contextOf = (identity: Buffer) => `mail ${identity.toString('hex')}`;
const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** The one way in for mails of every route: first kept, then read. */
export function createMailDoor(deps: {
  database: Database;
  clock: Clock;
  secretKey: Buffer;
  onStored(): void;
}): MailDoor {
  const { database, clock, secretKey } = deps;
  const remembered = new Map<string, Buffer>();
  let rememberedBytes = 0;

  function remember(id: string, raw: Buffer): void {
    if (rememberedBytes + raw.length > mostRemembered) return;
    remembered.set(id, raw);
    rememberedBytes += raw.length;
  }
  function recall(id: string): Buffer | null {
    const raw = remembered.get(id) ?? null;
    remembered.delete(id);
    rememberedBytes -= raw?.length ?? 0;
    return raw;
  }

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
        raw: seal(secretKey, contextOf(identity), await compress(raw)),
        size: raw.length,
        receivedAt: clock.now(),
      });
      if (kept !== id) return { outcome: 'duplicate', id: kept };
      remember(id, raw);
      deps.onStored();
      return { outcome: 'stored', id };
    },
    async rawOf({ id, identity }) {
      const recalled = recall(id);
      if (recalled) return recalled;
      const sealed = await sealedRawOf(database.sql, id);
      return sealed && decompress(unsealBytes(secretKey, contextOf(identity), sealed));
    },
  };
}
