import * as z from 'zod';

/** Answers of the Ethereum JSON-RPC (ethereum/execution-apis): numbers are hexadecimal texts. */
export const quantity = z
  .string()
  .regex(/^0x[0-9a-fA-F]{1,64}$/)
  .transform((text) => BigInt(text));

export const smallQuantity = quantity.transform((value, context) => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) context.addIssue({ code: 'custom', message: 'out of range' });
  return Number(value);
});

export const data = z.string().regex(/^0x(?:[0-9a-fA-F]{2})*$/);

const lower = (text: string) => text.toLowerCase();
const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .transform(lower);
const hash = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/)
  .transform(lower);

export const head = z.object({ number: smallQuantity, baseFeePerGas: quantity.nullish() });

export const transaction = z.object({
  hash,
  from: address,
  to: address.nullish(),
  value: quantity,
  nonce: smallQuantity,
  gas: quantity,
  /** Of mined EIP-1559 transactions this is what was paid. */
  gasPrice: quantity.nullish(),
  maxFeePerGas: quantity.nullish(),
  input: data,
});

export const log = z.object({ address, topics: z.array(hash).max(4), data });
export type Log = z.output<typeof log>;

export const receipt = z.object({
  transactionHash: hash,
  status: quantity.nullish(),
  blockNumber: smallQuantity,
  blockHash: hash,
  gasUsed: quantity,
  logs: z.array(log),
});

export const blockWithTransactions = z.object({ transactions: z.array(transaction) });

/** One call of a `callTracer` trace; its own calls are read one by one, since they may be nested deeply. */
export const traceFrame = z.object({
  type: z.string(),
  from: address,
  to: address.nullish(),
  value: quantity.nullish(),
  error: z.string().nullish(),
  calls: z.array(z.unknown()).nullish(),
});
