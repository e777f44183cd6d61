import * as z from 'zod';
import { JsonNumber } from '../../http/exact-json.ts';
import { bigInteger, integer } from '../../http/fields.ts';

/** Answers of Solana's JSON-RPC. */
const publicKey = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/);
const decimalText = z
  .string()
  .regex(/^\d{1,40}$/)
  .transform((text) => BigInt(text));

/** TransactionError: a name, or an object of one name with details. */
export const transactionError = z.union([z.string(), z.record(z.string(), z.unknown())]).nullable();

export const slot = integer;

export const statuses = z.object({
  value: z.tuple([
    z
      .object({
        slot: integer,
        confirmationStatus: z.enum(['processed', 'confirmed', 'finalized']).nullish(),
        err: transactionError,
      })
      .nullable(),
  ]),
});

const instruction = z.object({ program: z.string().optional(), parsed: z.unknown().optional() });

const tokenBalance = z.object({
  accountIndex: integer,
  mint: publicKey,
  owner: publicKey.optional(),
  uiTokenAmount: z.object({ amount: decimalText, decimals: integer }),
});
export type TokenBalance = z.output<typeof tokenBalance>;

export const transaction = z.object({
  slot: integer,
  transaction: z.object({
    signatures: z.array(z.string()).min(1),
    message: z.object({
      accountKeys: z.array(z.object({ pubkey: publicKey, signer: z.boolean() })).min(1),
      recentBlockhash: publicKey,
      instructions: z.array(instruction),
    }),
  }),
  meta: z.object({
    err: transactionError,
    fee: bigInteger,
    preBalances: z.array(bigInteger),
    postBalances: z.array(bigInteger),
    preTokenBalances: z.array(tokenBalance).nullish(),
    postTokenBalances: z.array(tokenBalance).nullish(),
    logMessages: z.array(z.string()).nullish(),
  }),
});
export type SolanaTransaction = z.output<typeof transaction>;

export const validity = z.object({ value: z.boolean() });

/** What a detail of an error is, as text: numbers as they stood there. */
export function plainText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof JsonNumber ? Number(inner.source) : inner));
}
