import type { Evidence } from '../evidence/evidence.ts';
import type { EvmEvidence } from '../evidence/evm-evidence.ts';
import type { SolanaEvidence } from '../evidence/solana-evidence.ts';
import type { TronEvidence } from '../evidence/tron-evidence.ts';
import type { UtxoEvidence } from '../evidence/utxo-evidence.ts';

/** What nodes can be compared by, whatever the family. */
export interface Standing {
  readonly level: 'absent' | 'waiting' | 'mined';
  /** Which block and outcome; two honest nodes cannot differ in it. Null unless mined. */
  readonly anchor: string | null;
  readonly minedAt: number | null;
  /** The node's newest block or slot. */
  readonly head: number;
  /** What took the transaction's place, as far as this node can tell. */
  readonly displaced: 'by-block' | 'by-mempool' | 'no' | 'not-known';
}

/** Null when the evidence contradicts itself: such a node is not believed at all. */
export function standingOf(evidence: Evidence): Standing | null {
  const standing = byFamily(evidence);
  if (standing === null) return null;
  if (standing.level === 'mined' && (standing.minedAt === null || standing.minedAt > standing.head)) return null;
  return standing;
}

function byFamily(evidence: Evidence): Standing | null {
  switch (evidence.family) {
    case 'utxo':
      return ofUtxo(evidence);
    case 'evm':
      return ofEvm(evidence);
    case 'tron':
      return ofTron(evidence);
    case 'solana':
      return ofSolana(evidence);
  }
}

function ofUtxo(evidence: UtxoEvidence): Standing | null {
  const { seen, block, tip } = evidence;
  if ((seen === 'confirmed') !== (block !== null)) return null;
  return {
    level: seen === 'confirmed' ? 'mined' : seen === 'mempool' ? 'waiting' : 'absent',
    anchor: block?.hash ?? null,
    minedAt: block?.height ?? null,
    head: tip.height,
    displaced: displacedOnUtxo(evidence),
  };
}

function displacedOnUtxo(evidence: UtxoEvidence): Standing['displaced'] {
  const states = evidence.spends.filter((spend) => spend.by !== evidence.id).map((spend) => spend.state);
  if (states.includes('spent-in-block')) return 'by-block';
  if (states.includes('spent-in-mempool')) return 'by-mempool';
  return states.length > 0 && !states.includes('unknown') ? 'no' : 'not-known';
}

function ofEvm({ seen, receipt, sender, body, head }: EvmEvidence): Standing | null {
  if ((seen === 'mined') !== (receipt !== null)) return null;
  const isTaken = sender !== null && body !== null && sender.latestNonce > body.nonce;
  return {
    level: seen === 'mined' ? 'mined' : seen === 'pending' ? 'waiting' : 'absent',
    anchor: receipt === null ? null : `${receipt.blockHash} ${receipt.succeeded}`,
    minedAt: receipt?.blockNumber ?? null,
    head: head.number,
    displaced: isTaken ? 'by-block' : sender === null || body === null ? 'not-known' : 'no',
  };
}

function ofTron({ seen, result, head }: TronEvidence): Standing | null {
  const isMined = seen === 'included' || seen === 'solid';
  if (isMined !== (result !== null)) return null;
  return {
    level: isMined ? 'mined' : seen === 'pending' ? 'waiting' : 'absent',
    anchor: result === null ? null : `${result.blockNumber} ${result.code}`,
    minedAt: result?.blockNumber ?? null,
    head: head.number,
    displaced: 'not-known',
  };
}

function ofSolana({ seen, slot, error, head }: SolanaEvidence): Standing | null {
  const isMined = seen !== 'absent';
  if (isMined !== (slot !== null)) return null;
  return {
    level: isMined ? 'mined' : 'absent',
    anchor: isMined ? `${slot} ${error?.code ?? 'ok'}` : null,
    minedAt: slot,
    head: head.slot,
    displaced: 'not-known',
  };
}
