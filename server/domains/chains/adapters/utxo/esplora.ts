import type { Spend, UtxoBody, UtxoEvidence, UtxoFees } from '@gatehouse/tx-doctor';
import { hash, read } from '../../http/fields.ts';
import { NodeFault } from '../../http/node-fault.ts';
import { createNodeHttp } from '../../http/node-http.ts';
import { isGenesisOf } from '../../model/genesis.ts';
import { projectBlocks } from '../../model/project-blocks.ts';
import {
  type ChainNode,
  type Gathered,
  mapBounded,
  type NodeDeps,
  nodeOf,
  orNull,
  type Question,
  rememberTrue,
  sourceOf,
} from '../chain-node.ts';
import { checkedBody } from './checked-body.ts';
import { block, type EsploraTransaction, mempool, outspend, transaction } from './esplora-answers.ts';
import { demanded, type EsploraCalls, esploraWithin } from './esplora-calls.ts';
import { readEntry } from './esplora-family.ts';

/** Esplora does not say it: Bitcoin Core's default since version 30, base units per virtual byte. */
const relayFloor = 0.1;
const inputsAtMost = 60;
const atOnce = 6;

async function readTip(calls: EsploraCalls): Promise<UtxoEvidence['tip']> {
  const id = read(hash, demanded(await calls.text('/blocks/tip/hash')).trim());
  const { height, mediantime } = demanded(await calls.json(block, `/block/${id}`));
  return { height, medianTime: mediantime };
}

/** A histogram is the mempool in slices; each slice is one chunk as large as itself, cut where a block ends. */
async function readFees(calls: EsploraCalls): Promise<UtxoFees> {
  const { fee_histogram } = demanded(await calls.json(mempool, '/mempool'));
  const chunks = fee_histogram
    .slice(0, ratesAtMost)
    .flatMap(([rate, vsize]) => slices(vsize).map((part) => ({ rate, vsize: part })));
  return { relayFloor, mempoolFloor: relayFloor, projected: projectBlocks(chunks, relayFloor) };
}

const sliceVsize = 50_000;
/** As many as the blocks hold that are projected; one that is larger has no end. */
const slicesAtMost = 130;
const ratesAtMost = 1_000;
function slices(vsize: number): number[] {
  const whole = Math.min(Math.floor(vsize / sliceVsize), slicesAtMost);
  return [...Array.from({ length: whole }, () => sliceVsize), vsize % sliceVsize].filter((part) => part > 0);
}

async function readSpend(calls: EsploraCalls, { txid, vout }: Pick<Spend, 'txid' | 'vout'>): Promise<Spend> {
  const unknown = { txid, vout, state: 'unknown', by: null } as const;
  // Of a transaction that it does not have, Esplora says that nothing is spent.
  const [parent, found] = await Promise.all([
    orNull(calls.json(transaction, `/tx/${txid}`)),
    orNull(calls.json(outspend, `/tx/${txid}/outspend/${vout}`)),
  ]);
  if (parent === null || found === null || parent.vout.length <= vout) return unknown;
  if (!found.spent) return { ...unknown, state: 'unspent' };
  return { txid, vout, state: found.status?.confirmed ? 'spent-in-block' : 'spent-in-mempool', by: found.txid ?? null };
}

async function readSpends(calls: EsploraCalls, body: UtxoBody): Promise<Spend[]> {
  const outpoints = body.inputs.map(({ txid, vout }) => ({ txid, vout }));
  const asked = await mapBounded(outpoints.slice(0, inputsAtMost), atOnce, (outpoint) => readSpend(calls, outpoint));
  return [...asked, ...outpoints.slice(inputsAtMost).map((rest) => ({ ...rest, state: 'unknown' as const, by: null }))];
}

function placeOf({ status }: EsploraTransaction): UtxoEvidence['block'] {
  if (!status.confirmed) return null;
  if (!status.block_hash || status.block_height === null || status.block_height === undefined)
    throw new NodeFault('malformed');
  return { hash: status.block_hash, height: status.block_height };
}

/** A server of the Esplora API: a block explorer of the operator's, or a public one. */
export function createEsploraNode(deps: NodeDeps): ChainNode<UtxoEvidence> {
  const { chain, endpoint } = deps;
  const http = createNodeHttp(endpoint);
  const isOnChain = rememberTrue(async (signal) => {
    const first = demanded(await esploraWithin(http, signal).text('/block-height/0'));
    return isGenesisOf(chain, read(hash, first.trim()));
  });

  async function gather({ id, remembered, signal }: Question<UtxoBody>): Promise<Gathered<UtxoEvidence>> {
    const calls = esploraWithin(http, signal);
    const [onChain, tip, found, hex, fees] = await Promise.all([
      isOnChain(signal),
      readTip(calls),
      calls.json(transaction, `/tx/${id}`),
      calls.text(`/tx/${id}/hex`),
      orNull(readFees(calls)),
    ]);
    if (!onChain) throw new NodeFault('wrong-chain');
    if (found !== null && found.txid !== id) throw new NodeFault('malformed');
    const raw = hex?.trim() ?? remembered?.raw ?? null;
    const body = raw === null ? (remembered?.body ?? null) : checkedBody(raw, chain, id);
    const place = found && placeOf(found);
    const evidence: UtxoEvidence = {
      family: 'utxo',
      chain,
      id,
      source: sourceOf(deps),
      // A block that came between two answers is known to the node all the same.
      tip: { ...tip, height: Math.max(tip.height, place?.height ?? 0) },
      seen: place !== null ? 'confirmed' : found !== null ? 'mempool' : 'absent',
      block: place,
      body,
      mempool: found !== null && place === null ? await orNull(readEntry(calls, found)) : null,
      spends: found === null && body !== null ? await readSpends(calls, body) : [],
      fees,
      rejection: null,
      before: remembered?.before ?? null,
    };
    return { evidence, raw };
  }

  return nodeOf(deps, gather);
}
