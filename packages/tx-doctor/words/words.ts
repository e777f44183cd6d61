import type { Advice } from '../diagnose/advice.ts';
import type { Cause } from '../diagnose/cause.ts';
import type { Confidence, Missing, ProofCode } from '../diagnose/diagnosis.ts';
import type { State } from '../diagnose/state.ts';
import type { AddressFault } from '../recognise/recognised.ts';

/** Sentences with {facts} in braces. */
export interface Words {
  /** `headline` says in one plain sentence where the money is; `why` how that came about. */
  readonly cause: Readonly<Record<Cause, { readonly headline: string; readonly why: string }>>;
  readonly advice: Readonly<Record<Advice, string>>;
  readonly proof: Readonly<Record<ProofCode, string>>;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** For a fact that nobody could tell. */
  readonly notKnown: string;
  readonly addressFault: (fault: AddressFault) => string;
  readonly chainName: (id: string) => string;
  readonly eta: (fromMinutes: number, toMinutes: number) => string;
}
