import * as z from 'zod';
import { bigInteger, hash, hexBytes, integer, rate } from '../../http/fields.ts';

/** Answers of the Esplora HTTP API (Blockstream/esplora, API.md); amounts in base units. */
const status = z.object({
  confirmed: z.boolean(),
  block_height: integer.nullish(),
  block_hash: hash.nullish(),
});

export const transaction = z.object({
  txid: hash,
  locktime: integer,
  fee: bigInteger,
  weight: integer,
  vin: z.array(z.object({ txid: hash, vout: integer, sequence: integer })),
  vout: z.array(
    z.object({ value: bigInteger, scriptpubkey: hexBytes, scriptpubkey_address: z.string().max(120).nullish() }),
  ),
  status,
});
export type EsploraTransaction = z.output<typeof transaction>;

export const outspend = z.object({ spent: z.boolean(), txid: hash.nullish(), status: status.nullish() });

export const block = z.object({ height: integer, mediantime: integer });

export const mempool = z.object({
  /** Pairs of rate and virtual bytes, best first. */
  fee_histogram: z.array(z.tuple([rate, rate])),
});
