import type { ChannelKind, Reason, Trick, Verdict } from '../verdict.ts';

type ByCode<Code extends Reason['code']> = Extract<Reason, { readonly code: Code }>;

/** Everything that the package says, in one language. */
export interface Messages {
  /** What the verdict means; `closest` is what was registered, or imitated. */
  readonly verdict: Readonly<Record<Verdict, (closest: string | null, brand: string) => string>>;
  readonly reason: { readonly [Code in Exclude<Reason['code'], 'letter'>]: (reason: ByCode<Code>) => string };
  readonly letter: Readonly<Record<ByCode<'letter'>['edit'], (reason: ByCode<'letter'>) => string>>;
  /** Ends the sentence about the letter. */
  readonly trick: Readonly<Record<Trick, string>>;
  readonly kind: Readonly<Record<ChannelKind, string>>;
  /** Names of kinds and platforms that differ from their ids. */
  readonly platform: Readonly<Record<string, string>>;
}
