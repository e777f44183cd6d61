import {
  chainOf,
  type EvmBody,
  type EvmEvidence,
  readEvmTransaction,
  UnreadableTransactionError,
} from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { createJsonRpc } from '../../http/json-rpc.ts';
import { NodeFault, RpcRefusal } from '../../http/node-fault.ts';
import { createNodeHttp } from '../../http/node-http.ts';
import { revertReason } from '../../model/revert-reason.ts';
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
import { data, head, quantity, receipt, smallQuantity, transaction } from './evm-answers.ts';
import { type Ask, askWithin, hexOf } from './evm-calls.ts';
import { findReplacement } from './find-replacement.ts';
import { readTrace } from './read-trace.ts';
import { readTransfers } from './token-transfers.ts';

type Receipt = z.output<typeof receipt>;

/** What a transfer without code costs: nothing happened inside. */
const plainGas = 21_000n;

function bodyOf(found: z.output<typeof transaction>): EvmBody {
  const { from, to, value, nonce, gas, gasPrice, maxFeePerGas, input } = found;
  const most = maxFeePerGas ?? gasPrice;
  if (most === null || most === undefined) throw new NodeFault('malformed');
  return { from, to: to ?? null, value, nonce, gasLimit: gas, maxFeePerGas: most, input };
}

/** What the bytes say themselves; null where there are none, or of a kind that only some chains have. */
function provenBody(raw: string | null, id: string): EvmBody | null {
  if (raw === null) return null;
  try {
    const signed = readEvmTransaction(raw);
    if (signed.id !== id) throw new NodeFault('malformed');
    return signed.body;
  } catch (error) {
    if (error instanceof UnreadableTransactionError) return null;
    throw error;
  }
}

async function readSender(ask: Ask, from: string): Promise<NonNullable<EvmEvidence['sender']>> {
  const [latestNonce, pendingNonce, balance] = await Promise.all([
    ask(smallQuantity, 'eth_getTransactionCount', from, 'latest'),
    ask(smallQuantity, 'eth_getTransactionCount', from, 'pending'),
    ask(quantity, 'eth_getBalance', from, 'latest'),
  ]);
  return { latestNonce, pendingNonce, balance };
}

/** Data of a revert stands in the error (EIP-1474 leaves open where); its form differs between nodes. */
const revertData = z.union([data, z.object({ data }).transform((inner) => inner.data)]);

/** Runs the call again on the state before its block, and listens to what the contract says. */
async function readRevertReason(ask: Ask, body: EvmBody, blockNumber: number): Promise<string | null> {
  const call = {
    from: body.from,
    ...(body.to === null ? {} : { to: body.to }),
    gas: hexOf(body.gasLimit),
    value: hexOf(body.value),
    data: body.input,
  };
  try {
    await ask(data, 'eth_call', call, hexOf(blockNumber - 1));
    return null;
  } catch (error) {
    if (!(error instanceof RpcRefusal)) throw error;
    const returned = revertData.safeParse(error.data);
    return returned.success ? revertReason(returned.data) : null;
  }
}

async function readInside(ask: Ask, id: string, done: Receipt): Promise<Awaited<ReturnType<typeof readTrace>> | null> {
  if (done.status === 1n && done.gasUsed <= plainGas) return { ranOutOfGas: false, internalTransfers: [] };
  return orNull(readTrace(ask, id));
}

type Outcome = Pick<EvmEvidence, 'receipt' | 'revertReason' | 'ranOutOfGas' | 'internalTransfers'>;
const unknownOutcome: Outcome = { receipt: null, revertReason: null, ranOutOfGas: null, internalTransfers: null };

async function readOutcome(ask: Ask, id: string, body: EvmBody | null, done: Receipt): Promise<Outcome> {
  // Before Byzantium (2017) receipts had no status.
  const succeeded = done.status !== 0n;
  const { blockNumber, blockHash, gasUsed } = done;
  const [transfers, inside, revertReason] = await Promise.all([
    readTransfers(ask, done.logs),
    readInside(ask, id, done),
    succeeded || body === null ? null : orNull(readRevertReason(ask, body, blockNumber)),
  ]);
  return {
    receipt: { succeeded, blockNumber, blockHash, gasUsed, transfers },
    revertReason,
    ranOutOfGas: inside?.ranOutOfGas ?? null,
    internalTransfers: inside?.internalTransfers ?? null,
  };
}

/** A node that is still catching up cannot say that something is absent. */
async function demandSynced(ask: Ask): Promise<void> {
  if ((await ask(z.unknown(), 'eth_syncing')) !== false) throw new NodeFault('no-index');
}

/** A node of Ethereum or a chain like it; better with an archive and `debug_traceTransaction`, useful without. */
export function createEvmNode(deps: NodeDeps): ChainNode<EvmEvidence> {
  const { chain, endpoint } = deps;
  const rpc = createJsonRpc(createNodeHttp(endpoint));
  const { evmChainId } = chainOf(chain);
  const isOnChain = rememberTrue(
    async (signal) => (await askWithin(rpc, signal)(smallQuantity, 'eth_chainId')) === evmChainId,
  );

  /** What the chain itself says of the id. */
  async function look(ask: Ask, id: string, signal: AbortSignal) {
    const [onChain, latest, found, done, signed] = await Promise.all([
      isOnChain(signal),
      ask(head, 'eth_getBlockByNumber', 'latest', false),
      ask(transaction.nullable(), 'eth_getTransactionByHash', id),
      ask(receipt.nullable(), 'eth_getTransactionReceipt', id),
      // Not every node offers it.
      orNull(ask(data.nullable(), 'eth_getRawTransactionByHash', id)),
    ]);
    if (!onChain) throw new NodeFault('wrong-chain');
    const lies = (found !== null && found.hash !== id) || (done !== null && done.transactionHash !== id);
    if (lies) throw new NodeFault('malformed');
    if (found === null && done === null) await demandSynced(ask);
    const raw = found !== null && signed !== null && signed !== '0x' ? signed : null;
    return { latest, found, done, raw };
  }

  async function gather({ id, remembered, signal }: Question<EvmBody>): Promise<Gathered<EvmEvidence>> {
    const ask = askWithin(rpc, signal);
    const { latest, found, done, raw } = await look(ask, id, signal);
    const proven = provenBody(raw ?? remembered?.raw ?? null, id);
    const body = proven ?? (found === null ? (remembered?.body ?? null) : bodyOf(found));
    const [sender, outcome] = await Promise.all([
      body?.from ? orNull(readSender(ask, body.from)) : null,
      done === null ? unknownOutcome : readOutcome(ask, id, body, done),
    ]);
    const seen = done !== null ? 'mined' : found !== null ? 'pending' : 'absent';
    const taken = seen === 'absent' && body?.from && sender !== null && sender.latestNonce > body.nonce;
    const evidence: EvmEvidence = {
      family: 'evm',
      chain,
      id,
      source: sourceOf(deps),
      // A block that came between two answers is known to the node all the same.
      head: { number: Math.max(latest.number, done?.blockNumber ?? 0), baseFee: latest.baseFeePerGas ?? null },
      seen,
      body,
      ...outcome,
      sender,
      replacement: taken
        ? await orNull(findReplacement(ask, { from: body.from, nonce: body.nonce }, latest.number))
        : null,
      rejection: null,
    };
    return { evidence, raw };
  }

  return nodeOf(deps, gather);
}
