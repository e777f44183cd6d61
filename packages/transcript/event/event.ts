/** Who wrote an event; the name, if any, is part of the content. */
export type AuthorKind = 'customer' | 'staff' | 'system';

/** Who may read an event. It is committed with the event, so that a message cannot later be hidden as internal. */
export type Audience = 'customer' | 'team';

/** A file that an event carries. */
export interface TranscriptAttachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the file, 64 lower-case hex digits. */
  readonly sha256: string;
  /** A sealed file (an ID document) is never part of a bundle; that it was sealed is committed. */
  readonly sealed?: true;
}

/** What an event says. Everything personal is in here, and goes when the event is erased. */
export interface EventContent {
  /** The name that the author showed. */
  readonly name?: string;
  readonly text?: string;
  readonly attachments?: readonly TranscriptAttachment[];
  /** In an event of kind `erasure`: the numbers of the events whose content was deleted. */
  readonly erases?: readonly number[];
  /** What a kind of event needs beyond that: a status, a channel. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What is kept of an event for as long as the conversation exists, even after its content was erased. */
export interface EventHeader {
  /** Id of the conversation: at least 122 random bits (a UUID version 4 or 7), for it hides the event's tag. */
  readonly conversation: string;
  /** Place in the conversation: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** When it was committed, as `2026-01-31T12:00:00.000Z`. */
  readonly at: string;
  /** `message`, `note`, `erasure`, `transcript` …: lower-case letters and hyphens. */
  readonly kind: string;
  readonly author: AuthorKind;
  readonly audience: Audience;
  /** The commitment of the content, hex. */
  readonly content: string;
  /** The event hash of the event before it in the same conversation, hex; `FIRST_PREVIOUS` before the first. */
  readonly previous: string;
}

/** What the first event of a conversation names as the one before it. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** The kind of the event that records which contents were erased. */
export const ERASURE = 'erasure';

/** The kind of the event that is appended when a bundle is taken: every whole bundle ends with one. */
export const CLOSING = 'transcript';
