import type { TronEvidence } from '@gatehouse/tx-doctor';
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
import { account, block, info, orEmpty, transaction } from './tron-answers.ts';
import { bodyOf } from './tron-body.ts';
import { type TronCalls, tronWithin } from './tron-calls.ts';
import { resultOf } from './tron-result.ts';

type Body = BodyOf<TronEvidence>;

/** The first block of the main network. */
const genesis = '00000000000000001ebf88508a03865c71d452e25f4d51194196a1d22b6653dc';

/** Whether the account is on chain, where it is known whose it is. */
async function isActivated(calls: TronCalls, address: string | null): Promise<boolean | null> {
  if (address === null) return null;
  const body = { address, visible: true };
  const found = await orNull(calls.ask(orEmpty(account), '/wallet/getaccount', body).then((there) => ({ there })));
  return found === null ? null : found.there !== null;
}

/** A node of TRON: /wallet says what is included, /walletsolidity what can no longer be undone. */
export function createTronNode(deps: NodeDeps): ChainNode<TronEvidence> {
  const { chain, endpoint } = deps;
  const http = createNodeHttp(endpoint);
  const solidHttp = createNodeHttp({ ...endpoint, url: endpoint.solidityUrl ?? endpoint.url });
  const isOnChain = rememberTrue(async (signal) => (await tronWithin(http, signal).blockHash(0)) === genesis);

  /** What the node says of the id, wherever it keeps it. */
  async function look(calls: TronCalls, solid: TronCalls, id: string, signal: AbortSignal) {
    const value = { value: id };
    const [onChain, head, included, done, solidDone] = await Promise.all([
      isOnChain(signal),
      calls.ask(block, '/wallet/getnowblock', {}),
      calls.ask(orEmpty(transaction), '/wallet/gettransactionbyid', value),
      calls.ask(orEmpty(info), '/wallet/gettransactioninfobyid', value),
      orNull(solid.ask(orEmpty(info), '/walletsolidity/gettransactioninfobyid', value)),
    ]);
    if (!onChain) throw new NodeFault('wrong-chain');
    const outcome = done ?? solidDone;
    if (outcome !== null && outcome.id !== id) throw new NodeFault('malformed');
    const waiting =
      included ?? (await orNull(calls.ask(orEmpty(transaction), '/wallet/gettransactionfrompending', value)));
    return { head: head.block_header.raw_data, found: waiting, outcome, isSolid: solidDone !== null };
  }

  async function gather({ id, remembered, signal }: Question<Body>): Promise<Gathered<TronEvidence>> {
    const calls = tronWithin(http, signal);
    const { head, found, outcome, isSolid } = await look(calls, tronWithin(solidHttp, signal), id, signal);
    const body = found === null ? (remembered?.body ?? null) : bodyOf(found, id);
    const isAbsent = found === null && outcome === null;
    const [result, senderActivated, recipientActivated] = await Promise.all([
      outcome === null ? null : resultOf(calls, outcome, found),
      isAbsent ? isActivated(calls, body?.from ?? null) : null,
      isAbsent ? isActivated(calls, body?.to ?? null) : null,
    ]);
    const evidence: TronEvidence = {
      family: 'tron',
      chain,
      id,
      source: sourceOf(deps),
      // A block that came between two answers is known to the node all the same.
      head: { number: Math.max(head.number, outcome?.blockNumber ?? 0), time: head.timestamp },
      seen: outcome === null ? (found === null ? 'absent' : 'pending') : isSolid ? 'solid' : 'included',
      body,
      result,
      senderActivated,
      recipientActivated,
      // Nothing is ever given to a node to pass on.
      rejection: null,
    };
    return { evidence, raw: null };
  }

  return nodeOf(deps, gather);
}
