import type { Finding } from '../finding.ts';

export type Judgement = Omit<Finding, 'start' | 'end'>;

/** Says by its bytes what a base58 text is; `undefined` when they do not tell. */
export type ProveBase58 = (text: string) => Judgement | 'no secret' | undefined;
