import type { ChainAnswers, Evidence, Failure } from '@gatehouse/tx-doctor';
import type { BodyOf, ChainNode, Gathered, Question } from '../adapters/chain-node.ts';
import { ownFirst } from '../endpoints/endpoint.ts';
import type { Health } from './health.ts';

/** Enough to find a liar, and no burden for anybody. */
const AT_ONCE = 3;
/** After that long without evidence one in reserve is asked as well. */
const HEDGE_MS = 1_500;
/** How long the others are waited for once what has come is enough. */
const COURTESY_MS = 800;
/** An adapter keeps its own time; this is for one that does not. */
const GRACE_MS = 300;

export interface Asked extends ChainAnswers {
  readonly gathered: readonly Gathered[];
}

export interface Asking {
  readonly chain: string;
  readonly nodes: readonly ChainNode[];
  readonly health: Health;
  readonly patienceMs: number;
}

/** An own node is believed alone, a stranger's only with another. */
function isEnough(gathered: readonly Gathered[]): boolean {
  return gathered.length > 1 || gathered.some(({ evidence }) => evidence.source.trust === 'own');
}

/** Own nodes first. Those that rest are left out, unless nobody else is there: a silent doctor helps nobody. */
function choose({ chain, nodes, health }: Asking): { ready: ChainNode[]; resting: Failure[] } {
  const ordered = ownFirst(nodes);
  const resting = ordered.flatMap(({ label }): Failure[] => {
    const kind = health.restsFrom(`${chain} ${label}`);
    return kind === null ? [] : [{ label, kind }];
  });
  if (resting.length === ordered.length) return { ready: ordered, resting: [] };
  return { ready: ordered.filter(({ label }) => resting.every((one) => one.label !== label)), resting };
}

/**
 * Asks up to three nodes of a chain at once. For each that fails, and when all are slow, one in reserve is asked; once there is
 * enough to be believed, the others are waited for a moment only.
 */
export function askChain(asking: Asking, question: Omit<Question<BodyOf<Evidence>>, 'signal'>): Promise<Asked> {
  const { chain, health, patienceMs } = asking;
  const { ready, resting } = choose(asking);
  const gathered: Gathered[] = [];
  const failures: Failure[] = [...resting];
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(patienceMs)]);
  const timers: NodeJS.Timeout[] = [];
  const underWay = new Set<string>();

  return new Promise((resolve, reject) => {
    function finish(): void {
      if (ending.signal.aborted) return;
      for (const timer of timers) clearTimeout(timer);
      ending.abort();
      resolve({ chain, gathered, evidences: gathered.map(({ evidence }) => evidence), failures });
    }
    function giveUp(): void {
      for (const label of underWay) take(label, { label, kind: 'timeout' });
      finish();
    }
    function take(label: string, answer: Gathered | Failure): void {
      underWay.delete(label);
      if ('evidence' in answer) {
        health.answered(`${chain} ${label}`);
        gathered.push(answer);
        if (isEnough(gathered)) timers.push(setTimeout(finish, COURTESY_MS));
        return;
      }
      health.failed(`${chain} ${label}`, answer.kind);
      failures.push(answer);
      if (!isEnough(gathered) && !signal.aborted) askOneMore();
    }
    async function askNext(): Promise<void> {
      const node = ready.shift();
      if (node === undefined) return;
      underWay.add(node.label);
      const answer = await node.gather({ ...question, signal });
      // Whoever was too slow for this question has not failed.
      if (ending.signal.aborted) return;
      take(node.label, answer);
      if (underWay.size === 0) finish();
    }
    const askOneMore = () => void askNext().catch(reject);
    timers.push(setTimeout(() => gathered.length === 0 && askOneMore(), HEDGE_MS));
    timers.push(setTimeout(giveUp, patienceMs + GRACE_MS));
    if (ready.length === 0) finish();
    for (let at = 0; at < AT_ONCE; at += 1) askOneMore();
  });
}
