import type { EventContent, EventHeader } from '../event/event.ts';

/** Languages of a bundle's page. */
export type TranscriptLanguage = 'en' | 'zh-CN';

/** Name and version of the format: a change of the page or the JSON needs a new one, for old bundles must stay provable. */
export const FORMAT = 'gatehouse-transcript/1';

/** The two files that every bundle has. */
export const TRANSCRIPT_JSON = 'transcript.json';
export const TRANSCRIPT_HTML = 'transcript.html';

/** An event with its place in the log. Without `salt` and `content` it is erased, or internal to the team. */
export interface BundledEvent {
  readonly header: EventHeader;
  /** Index of its entry in the log. */
  readonly index: number;
  /** Inclusion proof for the size of the checkpoint: hashes in base64. */
  readonly proof: readonly string[];
  /** Base64 of 32 bytes. */
  readonly salt?: string;
  readonly content?: EventContent;
}

/** `transcript.json`: all that is proved, and the proofs. */
export interface Transcript {
  readonly format: typeof FORMAT;
  /** Of the page beside it. */
  readonly language: TranscriptLanguage;
  readonly conversation: string;
  /** Verifier key of the log, as the maker of the bundle declares it. */
  readonly key: string;
  /** A signed note. */
  readonly checkpoint: string;
  /** Proofs that the log at `size` is the beginning of the log of the checkpoint: hashes in base64. */
  readonly consistency: readonly { readonly size: number; readonly proof: readonly string[] }[];
  readonly events: readonly BundledEvent[];
}

/** A bundle in memory. */
export interface Bundle {
  readonly transcript: Transcript;
  /** The page as it is in the file; compared with what the transcript says. */
  readonly html: Uint8Array | undefined;
  /** Files by their path, `attachments/…`. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}
