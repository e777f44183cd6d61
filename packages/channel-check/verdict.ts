/**
 * - `official`: the brand has registered it.
 * - `declared-unused`: the brand says that it never uses this kind of channel.
 * - `lookalike`: made, or fit, to be mistaken for the brand or one of its channels.
 * - `unknown`: not registered, so *not* official; nothing more is known about it.
 */
export type Verdict = 'official' | 'declared-unused' | 'lookalike' | 'unknown';

/** Why one letter can be taken for another. */
export type Trick =
  | 'same-shape'
  | 'accent'
  | 'full-width'
  | 'keyboard-neighbour'
  | 'same-sound'
  | 'vowel'
  | 'bit-flip'
  | 'doubled'
  | 'other';

/** One difference between the name that was shown and the name that was expected. */
export interface LetterReason {
  readonly code: 'letter';
  readonly edit: 'replaced' | 'added' | 'missing' | 'swapped';
  /** Which letter of `of`, counted from 1. A missing letter has the position at which it should stand. */
  readonly position: number;
  /** What stands there; empty when a letter is missing. */
  readonly shown: string;
  /** What the official name has there; empty when a letter was added. */
  readonly expected: string;
  readonly trick: Trick;
  /** The name as it was shown. */
  readonly of: string;
}

export type ChannelKind = 'domain' | 'email' | 'handle' | 'phone' | 'agent' | 'name';

/** Why a verdict was given: a code and its data, so that any language can say it (see `explainReason`). */
export type Reason =
  | LetterReason
  /** The brand has registered `channel`. */
  | { readonly code: 'registered'; readonly kind: ChannelKind; readonly channel: string }
  /** The brand never uses `channel`, a kind or a platform. */
  | { readonly code: 'never-used'; readonly channel: string }
  /** It bears the brand's name `name` and is not registered. */
  | { readonly code: 'brand-name'; readonly name: string }
  /** Words around the name. */
  | { readonly code: 'added-words'; readonly words: readonly string[]; readonly name: string }
  /** The same letters with other hyphens, dots or underscores. */
  | { readonly code: 'separators'; readonly shown: string; readonly expected: string }
  | { readonly code: 'other-suffix'; readonly shown: string; readonly expected: readonly string[] }
  /** The name stands in a subdomain of `belongsTo`, whose owner decides what is there. */
  | { readonly code: 'subdomain'; readonly shown: string; readonly belongsTo: string }
  | { readonly code: 'path'; readonly shown: string; readonly belongsTo: string }
  /** What stands before the @ of a link is a user name, not the site. */
  | { readonly code: 'userinfo'; readonly shown: string; readonly belongsTo: string }
  /** An invisible or direction-changing character at `position` (from 1) of what was pasted. */
  | { readonly code: 'hidden-mark'; readonly position: number; readonly codePoint: string }
  | { readonly code: 'reversed'; readonly reads: string }
  | { readonly code: 'mixed-scripts'; readonly scripts: readonly string[]; readonly of: string }
  | { readonly code: 'punycode'; readonly shown: string; readonly reads: string }
  | { readonly code: 'display-name'; readonly shown: string; readonly belongsTo: string }
  | { readonly code: 'mailbox-name'; readonly shown: string; readonly belongsTo: string }
  /** The same mailbox or account name, at a place that is not registered. */
  | { readonly code: 'other-platform'; readonly platform: string; readonly registered: readonly string[] }
  | { readonly code: 'near-number'; readonly shown: string; readonly expected: string }
  /** At a registered domain, but not one of the registered mailboxes. */
  | { readonly code: 'mailbox-not-listed'; readonly domain: string }
  /** A name alone is no channel: anybody can write it. */
  | { readonly code: 'name-only'; readonly name: string }
  /** Registered under this name; which platform was meant is not known. */
  | { readonly code: 'platform-not-given'; readonly platforms: readonly string[] }
  | { readonly code: 'not-registered' };

/** What `checkChannel` finds. */
export interface ChannelVerdict {
  readonly verdict: Verdict;
  /** The registered channel or name that it is, or is like; null when there is none. */
  readonly closest: string | null;
  readonly reasons: readonly Reason[];
}
