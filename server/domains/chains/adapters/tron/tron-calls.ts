import type * as z from 'zod';
import { read } from '../../http/fields.ts';
import { NodeFault } from '../../http/node-fault.ts';
import { type NodeHttp, parseAnswer } from '../../http/node-http.ts';
import { block } from './tron-answers.ts';

/** Calls of one gathering: all of them end with it. */
export interface TronCalls {
  ask<Schema extends z.ZodType>(schema: Schema, path: string, body: unknown): Promise<z.output<Schema>>;
  blockHash(number: number): Promise<string>;
}

export function tronWithin(http: NodeHttp, signal: AbortSignal): TronCalls {
  async function ask<Schema extends z.ZodType>(schema: Schema, path: string, body: unknown): Promise<z.output<Schema>> {
    const { status, text } = await http.call({ path, body, signal });
    if (status >= 500) throw new NodeFault('unreachable');
    if (status !== 200) throw new NodeFault('refused');
    return read(schema, parseAnswer(text));
  }
  return {
    ask,
    blockHash: async (num) => (await ask(block, '/wallet/getblockbynum', { num })).blockID,
  };
}
