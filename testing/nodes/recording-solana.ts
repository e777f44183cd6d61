import type { StandInCall, StandInReply } from './stand-in-node.ts';

/** What a Solana node says of one transaction; what is left out, it does not have. */
export interface SolanaRecording {
  readonly status?: unknown;
  readonly transaction?: unknown;
  readonly isBlockhashValid?: boolean;
}

export const solanaSlot = 270_000_100;

/** Answers in the form of Agave's JSON-RPC, written after its documentation; no chain is behind them. */
export function recordingSolana(recording: SolanaRecording): (call: StandInCall) => StandInReply {
  const results: Readonly<Record<string, unknown>> = {
    getGenesisHash: '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKUc147dw2N9d',
    getSlot: solanaSlot,
    getSignatureStatuses: { context: { slot: solanaSlot }, value: [recording.status ?? null] },
    getTransaction: recording.transaction ?? null,
    isBlockhashValid: { context: { slot: solanaSlot }, value: recording.isBlockhashValid ?? false },
  };
  return ({ body }) => {
    const method = body?.method ?? '';
    if (!Object.hasOwn(results, method)) return { json: { id: body?.id, error: { code: -32601, message: method } } };
    return { json: { jsonrpc: '2.0', id: body?.id, result: results[method] } };
  };
}
