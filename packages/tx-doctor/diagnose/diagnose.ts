import { chainOf } from '../chains/chain.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Failure } from '../evidence/source.ts';
import { waitFor } from '../fees/wait-for.ts';
import type { Advice } from './advice.ts';
import { consequenceOf } from './cause.ts';
import type { Context } from './context.ts';
import { diagnoseEvm } from './diagnose-evm.ts';
import { diagnoseSolana } from './diagnose-solana.ts';
import { diagnoseTron } from './diagnose-tron.ts';
import { diagnoseUtxo } from './diagnose-utxo.ts';
import type { Confidence, Diagnosis, Missing } from './diagnosis.ts';
import { type Finding, finding, proof } from './finding.ts';
import { reconcile } from './reconcile.ts';

/** What the nodes of one chain answered. */
export interface ChainAnswers {
  readonly chain: string;
  readonly evidences: readonly Evidence[];
  readonly failures: readonly Failure[];
}

export interface Question extends Context {
  readonly id: string;
  /** Every chain on which the id could live, and that was asked. */
  readonly answers: readonly ChainAnswers[];
  /** The chain that the customer believes it is on; null: not said. */
  readonly expectedChain: string | null;
}

/**
 * Where the money is, from what nodes said. Never 'failed' from one node's silence; never a guess between two nodes that
 * contradict each other; 'certain' only on proof from an own node or from two nodes.
 *
 * @example
 * const found = diagnose({ id, answers, expectedChain: null, policy: null, recipient: null, knownAddresses: [], tokens: [], now });
 * explain(found, en).headline // 'Your transfer is waiting: …'
 */
export function diagnose(question: Question): Diagnosis {
  const judged = question.answers.map((answers) => judge(answers, question));
  const seen = judged.find(({ level }) => level === 'mined') ?? judged.find(({ level }) => level === 'waiting');
  if (seen !== undefined) return onItsNetwork(seen, question);
  const contradiction = judged.find(({ level }) => level === 'disagree');
  if (contradiction !== undefined) return toDiagnosis(contradiction, question.id);
  const explained = judged.find(({ level, finding }) => level === 'absent' && finding.cause !== 'not-found');
  if (explained !== undefined) return toDiagnosis(explained, question.id);
  const silent = judged.filter(({ level }) => level === 'silent');
  if (silent.length > 0 || judged.length === 0) return unavailable(silent[0], question.id);
  const [first] = judged;
  return first === undefined ? unavailable(undefined, question.id) : notFound(judged, question.id);
}

interface Judged {
  readonly chain: string;
  readonly level: 'mined' | 'waiting' | 'absent' | 'disagree' | 'silent';
  readonly finding: Finding;
  /** The evidence that the finding rests on, and everybody that leads to the same cause. */
  readonly evidence: Evidence | null;
  readonly backing: readonly Evidence[];
  readonly failures: readonly Failure[];
}

function judge(answers: ChainAnswers, context: Context): Judged {
  const { chain, failures } = answers;
  const together = reconcile(answers.evidences);
  if (together.outcome === 'silent') {
    return { chain, level: 'silent', finding: nobody, evidence: null, backing: [], failures };
  }
  if (together.outcome === 'disagree') {
    const contradiction = finding('nodes-disagree', [], { isProved: false, missing: ['node-answers'] });
    return { chain, level: 'disagree', finding: contradiction, evidence: null, backing: together.evidences, failures };
  }
  const single = together.evidences.map((evidence) => ({ evidence, finding: alone(evidence, context) }));
  const [best] = single.toSorted((a, b) => weight(b) - weight(a));
  if (best === undefined) return { chain, level: 'silent', finding: nobody, evidence: null, backing: [], failures };
  const backing = single.filter((one) => sameConclusion(one.finding, best.finding)).map(({ evidence }) => evidence);
  return { chain, level: together.level, finding: best.finding, evidence: best.evidence, backing, failures };
}

const nobody = finding('nodes-unavailable', [], { isProved: false, missing: ['node-answers'] });

function alone(evidence: Evidence, context: Context): Finding {
  switch (evidence.family) {
    case 'utxo':
      return diagnoseUtxo(evidence, context);
    case 'evm':
      return diagnoseEvm(evidence, context);
    case 'tron':
      return diagnoseTron(evidence, context);
    case 'solana':
      return diagnoseSolana(evidence, context);
  }
}

/** An own node before a stranger's; a proof before a guess; fewer gaps before more. */
function weight(one: { readonly evidence: Evidence; readonly finding: Finding }): number {
  const own = one.evidence.source.trust === 'own' ? 100 : 0;
  return own + (one.finding.isProved ? 10 : 0) - one.finding.missing.length;
}

function sameConclusion(a: Finding, b: Finding): boolean {
  return a.cause === b.cause && a.isProved && a.facts.by === b.facts.by;
}

function confidenceOf(judged: Judged): Confidence {
  if (consequenceOf(judged.finding.cause).state === 'unknown' && judged.finding.cause !== 'unlisted-token')
    return 'unknown';
  if (!judged.finding.isProved) return 'likely';
  const labels = new Set(judged.backing.map(({ source }) => source.label));
  const own = judged.backing.some(({ source }) => source.trust === 'own');
  return own || labels.size >= 2 ? 'certain' : 'likely';
}

function toDiagnosis(judged: Judged, id: string): Diagnosis {
  const { finding: found, evidence } = judged;
  const consequence = consequenceOf(found.cause);
  const confidence = confidenceOf(judged);
  const backers = evidence === null ? judged.backing : [evidence, ...judged.backing.filter((b) => b !== evidence)];
  const chain = chainOf(judged.chain);
  const missing: Missing[] = [...found.missing];
  if (confidence === 'likely' && found.isProved) missing.push('second-node');
  return {
    id,
    chain: judged.chain,
    state: consequence.state,
    cause: found.cause,
    confidence,
    facts: { coin: chain.coin.symbol, unit: chain.family === 'utxo' ? 'sat/vB' : 'gwei', ...found.facts },
    proofs: backers.slice(0, 1).flatMap(({ source }) => found.proofs.map((one) => ({ ...one, source }))),
    advice: {
      customer: consequence.customer.map((advice) => onChain(advice, chain.replaceable)),
      recipient: consequence.recipient,
      avoid: consequence.avoid,
    },
    eta: found.waitBlocks === null ? null : waitFor(found.waitBlocks, chain.blockSeconds),
    missing,
  };
}

/** Where nodes keep the first version that they saw, a higher fee is no promise. */
function onChain(advice: Advice, replaceable: boolean): Advice {
  return !replaceable && (advice === 'raise-fee' || advice === 'raise-package') ? 'raise-fee-may-fail' : advice;
}

function onItsNetwork(seen: Judged, question: Question): Diagnosis {
  const diagnosis = toDiagnosis(seen, question.id);
  const elsewhere = question.expectedChain !== null && question.expectedChain !== seen.chain;
  if (!elsewhere || seen.level !== 'mined' || diagnosis.state !== 'arrived') return diagnosis;
  const consequence = consequenceOf('wrong-network');
  return {
    ...diagnosis,
    state: consequence.state,
    cause: 'wrong-network',
    facts: { ...diagnosis.facts, expectedChain: question.expectedChain ?? '', foundChain: seen.chain },
    advice: consequence,
    eta: null,
  };
}

function notFound(judged: readonly Judged[], id: string): Diagnosis {
  const consequence = consequenceOf('not-found');
  const nodes = judged.flatMap(({ backing, evidence }) => (evidence === null ? backing : [evidence]));
  return {
    id,
    chain: judged.length === 1 ? (judged[0]?.chain ?? null) : null,
    state: consequence.state,
    cause: 'not-found',
    // Nobody can prove that nobody has it.
    confidence: 'likely',
    facts: { count: String(nodes.length) },
    proofs: nodes.map(({ source }) => ({ ...proof('absent'), source })),
    advice: consequence,
    eta: null,
    missing: ['raw-transaction'],
  };
}

function unavailable(judged: Judged | undefined, id: string): Diagnosis {
  const consequence = consequenceOf('nodes-unavailable');
  return {
    id,
    chain: judged?.chain ?? null,
    state: consequence.state,
    cause: 'nodes-unavailable',
    confidence: 'unknown',
    facts: {},
    proofs: [],
    advice: consequence,
    eta: null,
    missing: ['node-answers'],
  };
}
