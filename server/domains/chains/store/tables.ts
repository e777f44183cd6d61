import type { ColumnType } from 'kysely';

type TransferSightingTable = {
  chain: string;
  id: string;
  seen: 'confirmed' | 'mempool';
  seen_at: Date;
  raw: string | null;
  body: ColumnType<unknown, string | null, string | null>;
};

type TransferWatchTable = {
  customer_id: string;
  chain: string;
  id: string;
  cause: string;
  finding: ColumnType<unknown, string, string>;
  followed_at: Date;
  changed_at: Date;
  seen_at: Date;
  checked_at: Date;
  ended_at: Date | null;
};

export type ChainsTables = { transfer_sighting: TransferSightingTable; transfer_watch: TransferWatchTable };
