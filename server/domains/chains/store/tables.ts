import type { ColumnType } from 'kysely';

type TransferSightingTable = {
  chain: string;
  id: string;
  seen: 'confirmed' | 'mempool';
  seen_at: Date;
  raw: string | null;
  body: ColumnType<unknown, string | null, string | null>;
};

export type ChainsTables = { transfer_sighting: TransferSightingTable };
