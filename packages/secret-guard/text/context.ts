import type { ProveBase58 } from '../keys/judgement.ts';
import type { CleanText } from './clean-text.ts';

/** What a detector of stated secrets reads: the message after what its sender said before it. */
export interface Context {
  readonly clean: CleanText;
  /** Where the message begins in the clean text. */
  readonly from: number;
  /** Missing until it is loaded. */
  readonly prove?: ProveBase58 | undefined;
}

/** How far before a value its name may stand. */
const REACH = 80;

export function textBefore({ clean }: Context, start: number): string {
  return clean.lower.slice(Math.max(0, start - REACH), start);
}

export function textAfter({ clean }: Context, end: number): string {
  return clean.lower.slice(end, end + REACH);
}
