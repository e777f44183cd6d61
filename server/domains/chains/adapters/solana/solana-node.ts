import type { SolanaEvidence } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { read } from '../../http/fields.ts';
import { createJsonRpc } from '../../http/json-rpc.ts';
import { NodeFault } from '../../http/node-fault.ts';
import { createNodeHttp } from '../../http/node-http.ts';
import {
  type BodyOf,
  type ChainNode,
  type Gathered,
  type NodeDeps,
  nodeOf,
  orNull,
  type Question,
  rememberTrue,
  sourceOf,
} from '../chain-node.ts';
import { type SolanaTransaction, slot, statuses, transaction, validity } from './solana-answers.ts';
import { errorOf, memoIn, receivedIn, transfersIn } from './solana-moves.ts';

type Body = BodyOf<SolanaEvidence>;

/** How the first block's hash of the main network begins (CAIP-2). */
const genesisStart = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp';

function bodyOf(found: SolanaTransaction): Body {
  const { accountKeys, recentBlockhash } = found.transaction.message;
  return { feePayer: accountKeys[0]?.pubkey ?? '', blockhash: recentBlockhash, memo: memoIn(found) };
}

/** A node of Solana. */
export function createSolanaNode(deps: NodeDeps): ChainNode<SolanaEvidence> {
  const { chain, endpoint } = deps;
  const rpc = createJsonRpc(createNodeHttp(endpoint));
  const isOnChain = rememberTrue(async (signal) =>
    read(z.string(), await rpc.call('getGenesisHash', [], { signal })).startsWith(genesisStart),
  );

  async function look(id: string, signal: AbortSignal) {
    const ask = async <Schema extends z.ZodType>(schema: Schema, method: string, ...params: unknown[]) =>
      read(schema, await rpc.call(method, params, { signal }));
    const confirmed = { commitment: 'confirmed' };
    const [onChain, head, status, found] = await Promise.all([
      isOnChain(signal),
      ask(slot, 'getSlot', { commitment: 'processed' }),
      ask(statuses, 'getSignatureStatuses', [id], { searchTransactionHistory: true }),
      ask(transaction.nullable(), 'getTransaction', id, {
        ...confirmed,
        encoding: 'jsonParsed',
        maxSupportedTransactionVersion: 0,
      }),
    ]);
    if (!onChain) throw new NodeFault('wrong-chain');
    if (found !== null && found.transaction.signatures[0] !== id) throw new NodeFault('malformed');
    return { head, status: status.value[0], found };
  }

  /** Whether a block may still take a transaction that names this one as recent. */
  async function isRecent(blockhash: string, signal: AbortSignal): Promise<boolean> {
    const params = [blockhash, { commitment: 'processed' }];
    return read(validity, await rpc.call('isBlockhashValid', params, { signal })).value;
  }

  async function gather({ id, remembered, signal }: Question<Body>): Promise<Gathered<SolanaEvidence>> {
    const { head, status, found } = await look(id, signal);
    const body = found === null ? (remembered?.body ?? null) : bodyOf(found);
    const place = status?.slot ?? found?.slot ?? null;
    const isAbsent = place === null;
    const evidence: SolanaEvidence = {
      family: 'solana',
      chain,
      id,
      source: sourceOf(deps),
      // A slot that came between two answers is known to the node all the same.
      head: { slot: Math.max(head, place ?? 0) },
      // Nodes leave the status out for what is old, and so final.
      seen: isAbsent ? 'absent' : (status?.confirmationStatus ?? 'finalized'),
      slot: place,
      fee: found?.meta.fee ?? null,
      error: errorOf(found?.meta.err ?? status?.err, found?.meta.logMessages ?? []),
      body,
      blockhashValid: isAbsent && body !== null ? await orNull(isRecent(body.blockhash, signal)) : null,
      received: found === null ? [] : receivedIn(found),
      transfers: found === null ? [] : transfersIn(found),
    };
    return { evidence, raw: null };
  }

  return nodeOf(deps, gather);
}
