import * as z from 'zod';
import { JsonNumber } from './exact-json.ts';
import { integer, read } from './fields.ts';
import { NodeFault, RpcRefusal } from './node-fault.ts';
import { type Call, type NodeHttp, parseAnswer } from './node-http.ts';

const refusal = z.object({
  code: z.instanceof(JsonNumber).transform(({ source }) => Number(source)),
  message: z.string(),
  data: z.unknown().optional(),
});
/** JSON-RPC 2.0, and 1.0 of Bitcoin-like nodes, which answers `"error": null` beside a result. */
const envelope = z.object({ id: integer.nullish(), result: z.unknown().optional(), error: refusal.nullish() });

/** What providers say instead of status 429 (EIP-1474: -32005). */
const limitCodes = new Set([-32005, -32029, 429]);

export interface RpcOptions extends Pick<Call, 'signal' | 'maxBytes'> {
  /** For the few answers that hold very many. */
  readonly maxValues?: number;
}

export interface JsonRpc {
  /**
   * @returns the result, parsed exactly
   * @throws {NodeFault} when there is no usable answer, {RpcRefusal} when the node says no
   */
  call(method: string, params: readonly unknown[], options: RpcOptions): Promise<unknown>;
}

export function createJsonRpc(http: NodeHttp): JsonRpc {
  let lastId = 0;
  return {
    async call(method, params, { maxValues, ...options }) {
      lastId += 1;
      const id = lastId;
      const { status, text } = await http.call({ body: { jsonrpc: '2.0', id, method, params }, ...options });
      // Bitcoin-like nodes say no with status 500 or 404; gateways say it without JSON.
      if (status >= 500 && !text.startsWith('{')) throw new NodeFault('unreachable');
      const answer = read(envelope, parseAnswer(text, maxValues));
      if (!answer.error) {
        if (answer.id !== id || answer.result === undefined) throw new NodeFault('malformed');
        return answer.result;
      }
      const { code, message, data } = answer.error;
      if (limitCodes.has(code) || /rate limit|too many requests/i.test(message)) throw new NodeFault('rate-limited');
      throw new RpcRefusal(code, message, data);
    },
  };
}
