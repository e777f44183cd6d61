import type { Evidence } from '../evidence/evidence.ts';
import { type Standing, standingOf } from './standing.ts';

/** What the nodes of one chain say together. */
export type Reconciled =
  | { readonly outcome: 'agree'; readonly evidences: readonly Evidence[]; readonly level: Standing['level'] }
  | { readonly outcome: 'disagree'; readonly evidences: readonly Evidence[] }
  | { readonly outcome: 'silent' };

interface Witness {
  readonly evidence: Evidence;
  readonly standing: Standing;
}

/**
 * Compares what several nodes say. Nodes that only lag behind are left out; nodes whose statements cannot both be true
 * make the whole a disagreement: nobody guesses which of them lies.
 */
export function reconcile(evidences: readonly Evidence[]): Reconciled {
  const witnesses = evidences.flatMap((evidence): Witness[] => {
    const standing = standingOf(evidence);
    return standing === null ? [] : [{ evidence, standing }];
  });
  if (witnesses.length === 0) return { outcome: 'silent' };
  const mined = witnesses.filter(({ standing }) => standing.level === 'mined');
  if (mined.length > 0) return amongMined(mined, witnesses);
  const waiting = witnesses.filter(({ standing }) => standing.level === 'waiting');
  if (waiting.length > 0) return amongWaiting(waiting, witnesses);
  return amongAbsent(witnesses);
}

function amongMined(mined: readonly Witness[], all: readonly Witness[]): Reconciled {
  const block = Math.max(...mined.map(({ standing }) => standing.minedAt ?? 0));
  const others = all.filter(({ standing }) => standing.level !== 'mined' && standing.head >= block);
  const anchors = new Set(mined.map(({ standing }) => standing.anchor));
  if (anchors.size > 1 || others.length > 0) return disagree(all);
  return agree(mined, 'mined');
}

function amongWaiting(waiting: readonly Witness[], all: readonly Witness[]): Reconciled {
  const newest = Math.max(...waiting.map(({ standing }) => standing.head));
  const against = all.filter(
    ({ standing }) =>
      standing.level === 'absent' &&
      standing.head >= newest &&
      (standing.displaced === 'by-block' || standing.displaced === 'by-mempool'),
  );
  return against.length > 0 ? disagree(all) : agree(waiting, 'waiting');
}

/** A node that knows of a rival in its mempool is no contradiction to one that has not heard of it yet; a block is. */
function amongAbsent(all: readonly Witness[]): Reconciled {
  const byBlock = all.filter(({ standing }) => standing.displaced === 'by-block');
  if (byBlock.length > 0) {
    const seenAt = Math.min(...byBlock.map(({ standing }) => standing.head));
    const denies = all.filter(
      ({ standing }) => (standing.displaced === 'no' || standing.displaced === 'by-mempool') && standing.head >= seenAt,
    );
    return denies.length > 0 ? disagree(all) : agree(byBlock, 'absent');
  }
  const byMempool = all.filter(({ standing }) => standing.displaced === 'by-mempool');
  if (byMempool.length > 0) return agree(byMempool, 'absent');
  return agree(all, 'absent');
}

function agree(witnesses: readonly Witness[], level: Standing['level']): Reconciled {
  return { outcome: 'agree', evidences: witnesses.map(({ evidence }) => evidence), level };
}

function disagree(witnesses: readonly Witness[]): Reconciled {
  return { outcome: 'disagree', evidences: witnesses.map(({ evidence }) => evidence) };
}
