import type { ChainAnswers, Evidence, Failure } from '@gatehouse/tx-doctor';
import type { ChainNode, Gathered, Question } from '../adapters/chain-node.ts';
import type { Health } from './health.ts';

type Body = NonNullable<Evidence['body']>;

/** Enough to find a liar, and no burden for anybody. */
const AT_ONCE = 3;
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

/** Asks up to three nodes of a chain at once; for each that fails, one in reserve is asked in the time that is left. */
export async function askChain(
  { chain, nodes, health, patienceMs }: Asking,
  question: Omit<Question<Body>, 'signal'>,
): Promise<Asked> {
  const keyOf = (node: ChainNode) => `${chain} ${node.label}`;
  const ordered = [
    ...nodes.filter((node) => !health.isResting(keyOf(node))),
    ...nodes.filter((node) => health.isResting(keyOf(node))),
  ];
  const reserve = ordered.slice(AT_ONCE);
  const signal = AbortSignal.timeout(patienceMs);
  const late = latest(patienceMs + GRACE_MS);

  async function ask(node: ChainNode): Promise<(Gathered | Failure)[]> {
    const answer = await Promise.race([
      node.gather({ ...question, signal }),
      late.then((): Failure => ({ label: node.label, kind: 'timeout' })),
    ]);
    if ('evidence' in answer) {
      health.answered(keyOf(node));
      return [answer];
    }
    health.failed(keyOf(node));
    const next = signal.aborted ? undefined : reserve.shift();
    return next === undefined ? [answer] : [answer, ...(await ask(next))];
  }

  const answers = (await Promise.all(ordered.slice(0, AT_ONCE).map(ask))).flat();
  const gathered = answers.filter((answer): answer is Gathered => 'evidence' in answer);
  return {
    chain,
    gathered,
    evidences: gathered.map(({ evidence }) => evidence),
    failures: answers.filter((answer): answer is Failure => 'kind' in answer),
  };
}

function latest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
