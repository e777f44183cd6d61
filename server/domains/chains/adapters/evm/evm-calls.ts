import type * as z from 'zod';
import { read } from '../../http/fields.ts';
import type { JsonRpc } from '../../http/json-rpc.ts';

/** One call, its answer read. */
export type Ask = <Schema extends z.ZodType>(
  schema: Schema,
  method: string,
  ...params: readonly unknown[]
) => Promise<z.output<Schema>>;

export const hexOf = (value: bigint | number): string => `0x${value.toString(16)}`;

/** Calls of one gathering: all of them end with it. */
export function askWithin(rpc: JsonRpc, signal: AbortSignal): Ask {
  return async (schema, method, ...params) => read(schema, await rpc.call(method, params, { signal }));
}
