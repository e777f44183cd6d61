import { parseAmount } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { JsonNumber, plainDecimal } from './exact-json.ts';
import { NodeFault } from './node-fault.ts';

/** Fields of answers of nodes, as zod schemas over exactly parsed JSON. */
const number = z.instanceof(JsonNumber);

const plain = number.transform(({ source }, context) => {
  const text = plainDecimal(source);
  if (text === null) context.addIssue({ code: 'custom', message: 'no plain number' });
  return text ?? '0';
});

/** Base units of an amount that is written in coins. */
export const coins = (decimals: number) =>
  plain.transform((text, context) => {
    const units = parseAmount(text, decimals);
    if (units === null) context.addIssue({ code: 'custom', message: 'no amount' });
    return units ?? 0n;
  });

export const bigInteger = coins(0);

/** Heights, sizes, counts. */
export const integer = bigInteger.transform((value, context) => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < 0n)
    context.addIssue({ code: 'custom', message: 'out of range' });
  return Number(value);
});

/** What may be rounded, such as a rate. */
export const rate = plain.transform(Number);

/** 32 bytes in hexadecimal, without 0x. */
export const hash = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/)
  .transform((value) => value.toLowerCase());

export const hexBytes = z.string().regex(/^(?:[0-9a-fA-F]{2})*$/);

/** @throws {NodeFault} 'malformed' when the answer does not have that form */
export function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new NodeFault('malformed');
  return parsed.data;
}
