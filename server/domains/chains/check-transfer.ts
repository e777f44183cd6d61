import {
  type AddressFault,
  type ChainAnswers,
  chainOf,
  type Diagnosis,
  diagnose,
  isChainId,
  recognise,
} from '@gatehouse/tx-doctor';
import type { ChainsParts } from './parts.ts';

/** What became of what was pasted. */
export type TransferCheck =
  | { readonly outcome: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly outcome: 'secret' }
  | {
      readonly outcome: 'address';
      readonly chains: readonly string[];
      readonly isValid: boolean;
      readonly faults: readonly AddressFault[];
    }
  | { readonly outcome: 'block' }
  | { readonly outcome: 'no-nodes'; readonly chains: readonly string[] }
  | { readonly outcome: 'unrecognised' };

export interface TransferQuestion {
  readonly value: string;
  /** The chain that the customer believes it is on; null: not said. */
  readonly expected: string | null;
  /** Name of the exchange that it was to arrive at; null: not said. */
  readonly recipient: string | null;
}

/**
 * Recognises what was pasted, asks the nodes of every chain on which it can live, and diagnoses. A chain that the customer
 * names is asked like the others of its family, so that money on another network is found.
 */
export async function checkTransfer(
  { nodes, secrets, recipients, tokens, clock }: Omit<ChainsParts, 'networks' | 'database'>,
  { value, expected, recipient }: TransferQuestion,
): Promise<TransferCheck> {
  // Before anything else, and before it could be asked for at any node.
  if (await secrets.opensWallet(value)) return { outcome: 'secret' };
  const found = recognise(value);
  if (found.kind === 'unrecognised' || found.kind === 'block') return { outcome: found.kind };
  if (found.kind === 'address') {
    const { isValid, faults } = found;
    return { outcome: 'address', chains: withoutTests(found.chains), isValid, faults };
  }
  const asked = found.chains.filter((chain) => nodes.chains.includes(chain));
  if (asked.length === 0) return { outcome: 'no-nodes', chains: withoutTests(found.chains) };
  const raw = found.kind === 'raw-transaction' ? found.raw : null;
  const answers = await nodes.ask(found.id, asked, raw);
  const diagnosis = diagnose({
    id: found.id,
    answers,
    expectedChain: expected !== null && isChainId(expected) ? expected : null,
    policy: recipients.find(({ name, chain }) => name === recipient && chain === chainThatHasIt(answers)) ?? null,
    recipient: null,
    knownAddresses: [],
    tokens,
    now: clock.now().getTime(),
  });
  return { outcome: 'diagnosis', diagnosis };
}

function chainThatHasIt(answers: readonly ChainAnswers[]): string | null {
  return answers.find(({ evidences }) => evidences.some(({ seen }) => seen !== 'absent'))?.chain ?? null;
}

function withoutTests(chains: readonly string[]): string[] {
  return chains.filter((id) => chainOf(id).test !== true);
}
