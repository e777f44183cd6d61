import type { Readable } from 'node:stream';

/** Bytes at once, or piece by piece: a `Readable`, a request body, a web stream. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

export interface StoredFile {
  readonly stream: Readable;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
}

/**
 * Keeps bytes under a key, on disk or in an S3-compatible store. Who may read them is for the caller to decide.
 *
 * Every call throws `FileKeyError` for a key that breaks the rules of `checkFileKey`.
 *
 * @example
 * await files.put('attachments/0198f2c4', request.body, { contentType: 'image/png' });
 * const file = await files.get('attachments/0198f2c4');
 */
export interface Files {
  /** Resolves when all bytes are kept for good. Until then, and when it fails, readers see what was there before. */
  put(key: string, content: FileContent, options: { contentType: string }): Promise<void>;
  /** Null where there is nothing. A reader that stops early destroys the stream. */
  get(key: string): Promise<StoredFile | null>;
  /** Harmless where there is nothing. */
  delete(key: string): Promise<void>;
  /** Whether files can be kept now; never throws. */
  healthy(): Promise<boolean>;
}
