import type { JsonRpc } from '../../http/json-rpc.ts';
import { RpcRefusal } from '../../http/node-fault.ts';

export type BitcoinCalls = JsonRpc;

/** Mempools and blocks hold more values than other answers. */
export const largeValues = 300_000;

/** RPC_INVALID_ADDRESS_OR_KEY of Bitcoin's protocol.h: the node does not have what was asked for. */
const notThere = -5;

/** The answer, or null when the node says that it does not have it. */
export async function nullIfNotThere(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RpcRefusal && error.code === notThere) return null;
    throw error;
  }
}
