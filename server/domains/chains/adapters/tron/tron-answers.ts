import * as z from 'zod';
import { bigInteger, hash, hexBytes, integer } from '../../http/fields.ts';

/** Answers of TRON's HTTP API; protobuf leaves out what is zero or empty, and `{}` means: not there. */
const address = z
  .string()
  .regex(/^41[0-9a-fA-F]{40}$/)
  .transform((text) => text.toLowerCase());

const contract = z.object({
  type: z.string(),
  parameter: z.object({
    value: z.object({
      owner_address: address,
      to_address: address.optional(),
      amount: bigInteger.optional(),
      asset_name: z.string().optional(),
      contract_address: address.optional(),
      call_value: bigInteger.optional(),
      data: hexBytes.optional(),
    }),
  }),
});

export const transaction = z.object({
  txID: hash,
  raw_data_hex: hexBytes,
  raw_data: z.object({
    contract: z.array(contract).min(1),
    expiration: integer,
    fee_limit: bigInteger.optional(),
    data: hexBytes.optional(),
  }),
  ret: z.array(z.object({ contractRet: z.string().optional() })).optional(),
});
export type TronTransaction = z.output<typeof transaction>;

const log = z.object({ address: hexBytes.length(40), topics: z.array(hash).default([]), data: hexBytes.default('') });
export type TronLog = z.output<typeof log>;

export const info = z.object({
  id: hash,
  blockNumber: integer,
  fee: bigInteger.default(0n),
  contractResult: z.array(hexBytes).default([]),
  receipt: z.object({ result: z.string().optional() }).default({}),
  /** FAILED; left out when it succeeded. */
  result: z.string().optional(),
  resMessage: hexBytes.optional(),
  log: z.array(log).default([]),
});
export type TronInfo = z.output<typeof info>;

export const block = z.object({
  blockID: hash,
  block_header: z.object({ raw_data: z.object({ number: integer.default(0), timestamp: integer.default(0) }) }),
});

export const account = z.object({ address: z.string().optional() });

export const constantResult = z.object({ constant_result: z.array(hexBytes).min(1) });

/** What is not there is an empty object. */
export const orEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.strictObject({}).transform(() => null), schema]);
