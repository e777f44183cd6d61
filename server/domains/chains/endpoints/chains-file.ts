import { isChainId, parseAmount } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { chainEndpoints } from './endpoint.ts';

const chain = z.string().refine(isChainId, 'is no chain that is known');
/** No amount of anything has more decimals. */
const DECIMALS = 36;

/** What an exchange or another recipient asks of a transfer before it credits it. */
const recipient = z.strictObject({
  name: z.string().trim().min(1).max(60),
  chain,
  confirmations: z.int().min(1).max(10_000),
  /** In whole coins or tokens. */
  minimum: z
    .string()
    .refine((text) => parseAmount(text, DECIMALS) !== null, 'needs the form 0.001')
    .nullable()
    .default(null),
  memoRequired: z.boolean().default(false),
  /** Contracts or mints that are credited; EVM in lower case. */
  tokens: z.array(z.string().min(1).max(100)).default([]),
});

const token = z.strictObject({
  chain,
  symbol: z.string().trim().min(1).max(20),
  decimals: z.int().min(0).max(DECIMALS),
  address: z.string().min(1).max(100),
});

/** The operator's file: which nodes may be asked, what recipients want, which tokens are vouched for beside the well-known ones. */
export const chainsFile = z.strictObject({
  chains: chainEndpoints,
  recipients: z
    .array(recipient)
    .default([])
    .superRefine((recipients, context) => {
      const seen = new Set<string>();
      for (const [at, { name, chain: id }] of recipients.entries()) {
        if (seen.has(`${name} ${id}`)) context.addIssue({ code: 'custom', path: [at], message: 'is there twice' });
        seen.add(`${name} ${id}`);
      }
    }),
  tokens: z.array(token).default([]),
});
export type ChainsFile = z.infer<typeof chainsFile>;

export const emptyChainsFile: ChainsFile = { chains: {}, recipients: [], tokens: [] };
