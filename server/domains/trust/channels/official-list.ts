import type { OfficialChannels, OfficialChannelsView } from '@gatehouse/contract/trust';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { findOfficialChannels, saveChannels } from '../store/official-channels.ts';
import type { SignStatement } from './sign-statement.ts';

/** What the brand has registered, and its signed form. */
export interface OfficialList {
  /** The same object until the list changes, so that checks can keep what they prepare from it. */
  current(): Promise<OfficialChannels>;
  view(): Promise<OfficialChannelsView>;
  save(tx: Tx, channels: OfficialChannels, now: Date): Promise<void>;
}

interface Options {
  readonly database: Database;
  readonly signStatement: SignStatement;
  readonly brandName: string;
  readonly baseUrl: string;
  readonly mailFrom: string;
}

/** Another process may have saved: what is kept in memory is looked up again after this long. */
const freshMs = 2_000;

/** Before anybody registers channels, the official ones are those that the installation itself uses. */
function startingList({ brandName, baseUrl, mailFrom }: Options): OfficialChannels {
  const { hostname } = new URL(baseUrl);
  const isPublic = hostname.includes('.') && !/^[\d.]+$/.test(hostname);
  return {
    name: brandName,
    aliases: [],
    domains: isPublic ? [hostname] : [],
    emails: mailFrom.endsWith('.localdomain') ? [] : [mailFrom],
    handles: [],
    phones: [],
    agents: [],
    neverUses: [],
  };
}

export function createOfficialList(options: Options): OfficialList {
  const { database, signStatement } = options;
  const starting = startingList(options);
  let kept: { channels: OfficialChannels; changedAt: Date | null; readAt: number } | null = null;

  async function read() {
    if (kept && performance.now() - kept.readAt < freshMs) return kept;
    const stored = await findOfficialChannels(database.sql);
    const changedAt = stored?.changedAt ?? null;
    const isSame = kept !== null && kept.changedAt?.getTime() === changedAt?.getTime();
    const channels = isSame && kept ? kept.channels : (stored?.channels ?? starting);
    kept = { channels, changedAt, readAt: performance.now() };
    return kept;
  }

  return {
    current: async () => (await read()).channels,
    async view() {
      const { channels, changedAt } = await read();
      const as = changedAt?.toISOString() ?? 'the beginning';
      const text = `gatehouse/official-channels/v1\nas of ${as}\n${JSON.stringify(channels)}\n`;
      return {
        channels,
        ...(await signStatement(text)),
        changedAt: changedAt?.toISOString() ?? null,
      };
    },
    async save(tx, channels, now) {
      await saveChannels(tx.sql, channels, now);
      tx.afterCommit(() => {
        kept = null;
      });
    },
  };
}
