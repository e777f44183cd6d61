import * as z from 'zod';
import { coins, hash, hexBytes, integer } from '../../http/fields.ts';

/** Answers of Bitcoin Core and its relatives; all of them write coins with eight decimals. */
const amount = coins(8);

export const chainInfo = z.object({ blocks: integer, headers: integer, mediantime: integer });

export const mempoolInfo = z.object({
  size: integer,
  bytes: integer,
  /** Coins per 1,000 virtual bytes. */
  mempoolminfee: amount,
  // Dogecoin, after Bitcoin 0.14, does not say it.
  minrelaytxfee: amount.optional(),
});

export const transaction = z.object({
  hex: hexBytes,
  blockhash: hash.optional(),
  /** 0 for one that was in a block which is no longer in the chain. */
  confirmations: integer.optional(),
});

export const blockHeader = z.object({ height: integer });

/** Since Bitcoin 0.19 fees stand in a group of their own; before, beside the sizes and in base units. */
export const mempoolEntry = z
  .object({
    vsize: integer.optional(),
    size: integer.optional(),
    fee: amount.optional(),
    fees: z.object({ base: amount, ancestor: amount, descendant: amount }).optional(),
    ancestorcount: integer,
    ancestorsize: integer,
    ancestorfees: integer.optional(),
    descendantcount: integer,
    descendantsize: integer,
    descendantfees: integer.optional(),
    depends: z.array(hash),
  })
  .transform((entry, context) => {
    const vsize = entry.vsize ?? entry.size;
    const fee = entry.fees?.base ?? entry.fee;
    const ancestor =
      entry.fees?.ancestor ?? (entry.ancestorfees === undefined ? undefined : BigInt(entry.ancestorfees));
    const descendant =
      entry.fees?.descendant ?? (entry.descendantfees === undefined ? undefined : BigInt(entry.descendantfees));
    if (vsize === undefined || fee === undefined || ancestor === undefined || descendant === undefined) {
      context.addIssue({ code: 'custom', message: 'no fees or sizes' });
      return z.NEVER;
    }
    return {
      fee,
      vsize,
      ancestors: { count: entry.ancestorcount, fee: ancestor, vsize: entry.ancestorsize },
      descendants: { count: entry.descendantcount, fee: descendant, vsize: entry.descendantsize },
      depends: entry.depends,
    };
  });

export const mempool = z.record(hash, mempoolEntry);

export const blockTemplate = z.object({
  transactions: z.array(
    z.object({
      txid: hash,
      /** Base units. */
      fee: integer,
      weight: integer,
      /** Positions of parents in this list, from 1. */
      depends: z.array(integer),
    }),
  ),
});

export const acceptance = z.tuple([
  z.object({ allowed: z.boolean(), 'reject-reason': z.string().max(300).optional() }),
]);

export const spendingPrevouts = z.array(z.object({ spendingtxid: hash.optional() }));

export const blockWithTransactions = z.object({
  tx: z.array(z.object({ txid: hash, vin: z.array(z.object({ txid: hash.optional(), vout: integer.optional() })) })),
});
