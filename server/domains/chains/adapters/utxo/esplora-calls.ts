import type * as z from 'zod';
import { read } from '../../http/fields.ts';
import { NodeFault } from '../../http/node-fault.ts';
import { type NodeHttp, parseAnswer } from '../../http/node-http.ts';

/** Calls of one gathering: all of them end with it. Null: the server does not have it. */
export interface EsploraCalls {
  text(path: string): Promise<string | null>;
  json<Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.output<Schema> | null>;
}

export function esploraWithin(http: NodeHttp, signal: AbortSignal): EsploraCalls {
  async function text(path: string): Promise<string | null> {
    const answer = await http.call({ path, signal });
    if (answer.status === 404) return null;
    // Some servers say with 400 that an id is unknown, others that the request is no good.
    if (answer.status === 400) throw new NodeFault('refused');
    if (answer.status !== 200) throw new NodeFault('unreachable');
    return answer.text;
  }
  return {
    text,
    async json(schema, path) {
      const found = await text(path);
      return found === null ? null : read(schema, parseAnswer(found));
    },
  };
}

/** @throws {NodeFault} 'malformed' when what every server has is not there */
export function demanded<Value>(value: Value | null): Value {
  if (value === null) throw new NodeFault('malformed');
  return value;
}
