import type { UtxoBody, UtxoEvidence } from '@gatehouse/tx-doctor';
import { hash, read } from '../../http/fields.ts';
import { createJsonRpc } from '../../http/json-rpc.ts';
import { NodeFault, RpcRefusal } from '../../http/node-fault.ts';
import { createNodeHttp } from '../../http/node-http.ts';
import { isGenesisOf } from '../../model/genesis.ts';
import {
  type ChainNode,
  type Gathered,
  type NodeDeps,
  nodeOf,
  orNull,
  type Question,
  rememberTrue,
  sourceOf,
} from '../chain-node.ts';
import { acceptance, blockHeader, chainInfo, mempoolEntry, mempoolInfo, transaction } from './bitcoin-answers.ts';
import { type BitcoinCalls, nullIfNotThere } from './bitcoin-calls.ts';
import { checkedBody } from './checked-body.ts';
import { findSpends } from './find-spends.ts';
import { createFeeReader } from './read-fees.ts';

/** Blocks that a node may lack and still say what is absent. */
const behindAtMost = 2;

async function findTransaction(calls: BitcoinCalls, id: string, signal: AbortSignal) {
  try {
    const found = await nullIfNotIndexed(calls.call('getrawtransaction', [id, true], { signal }));
    return found === null ? null : read(transaction, found);
  } catch (error) {
    if (error instanceof RpcRefusal && error.code === -8) throw new NodeFault('malformed');
    throw error;
  }
}

/** "Not here" counts only from a node that has an index of all transactions, ready. */
async function nullIfNotIndexed(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof RpcRefusal) || error.code !== -5) throw error;
    if (/-txindex|being indexed/i.test(error.message)) throw new NodeFault('no-index');
    return null;
  }
}

async function whyRejected(calls: BitcoinCalls, raw: string, signal: AbortSignal): Promise<string | null> {
  const [verdict] = read(acceptance, await calls.call('testmempoolaccept', [[raw]], { signal }));
  return verdict.allowed ? null : (verdict['reject-reason'] ?? 'rejected');
}

/** A node of Bitcoin Core's family, with `txindex=1`. */
export function createBitcoinRpcNode(deps: NodeDeps): ChainNode<UtxoEvidence> {
  const { chain, endpoint } = deps;
  const calls = createJsonRpc(createNodeHttp(endpoint));
  const readFees = createFeeReader(calls, chain);
  const isOnChain = rememberTrue(async (signal) =>
    isGenesisOf(chain, read(hash, await calls.call('getblockhash', [0], { signal }))),
  );

  /** What the node itself says of the id. */
  async function look(id: string, signal: AbortSignal) {
    const options = { signal };
    const [onChain, info, pool, found, entry] = await Promise.all([
      isOnChain(signal),
      calls.call('getblockchaininfo', [], options).then((answer) => read(chainInfo, answer)),
      calls.call('getmempoolinfo', [], options).then((answer) => read(mempoolInfo, answer)),
      findTransaction(calls, id, signal),
      nullIfNotThere(calls.call('getmempoolentry', [id], options)),
    ]);
    if (!onChain) throw new NodeFault('wrong-chain');
    const block = found?.blockhash !== undefined && (found.confirmations ?? 0) > 0 ? found.blockhash : null;
    const seen = block !== null ? 'confirmed' : entry !== null ? 'mempool' : 'absent';
    if (seen === 'absent' && info.headers - info.blocks > behindAtMost) throw new NodeFault('no-index');
    return { info, pool, block, seen, raw: found?.hex ?? null, entry } as const;
  }

  async function placeOf(block: string | null, signal: AbortSignal): Promise<UtxoEvidence['block']> {
    if (block === null) return null;
    const { height } = read(blockHeader, await calls.call('getblockheader', [block], { signal }));
    return { hash: block, height };
  }

  async function gather({ id, remembered, signal }: Question<UtxoBody>): Promise<Gathered<UtxoEvidence>> {
    const { info, pool, block, seen, raw: theirs, entry } = await look(id, signal);
    const raw = theirs ?? remembered?.raw ?? null;
    const body = raw === null ? (remembered?.body ?? null) : checkedBody(raw, chain, id);
    const absent = seen === 'absent';
    const [fees, place, spends, rejection] = await Promise.all([
      orNull(readFees(pool, info.blocks, signal)),
      placeOf(block, signal),
      absent && body !== null ? findSpends(calls, body, info.blocks, signal) : [],
      absent && raw !== null ? orNull(whyRejected(calls, raw, signal)) : null,
    ]);
    const evidence: UtxoEvidence = {
      family: 'utxo',
      chain,
      id,
      source: sourceOf(deps),
      // A block that came between two answers is known to the node all the same.
      tip: { height: Math.max(info.blocks, place?.height ?? 0), medianTime: info.mediantime },
      seen,
      block: place,
      body,
      mempool: seen === 'mempool' ? read(mempoolEntry, entry) : null,
      spends,
      fees,
      rejection,
      before: remembered?.before ?? null,
    };
    return { evidence, raw };
  }

  return nodeOf(deps, gather);
}
