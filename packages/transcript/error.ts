/** Why an input was refused. Every code has a sentence in `messages/`. */
export type TranscriptErrorCode =
  | 'NOT_CANONICAL'
  | 'BAD_SALT'
  | 'BAD_KEY'
  | 'BAD_NOTE'
  | 'BAD_CHECKPOINT'
  | 'ENTRY_TOO_LONG'
  | 'OUT_OF_RANGE'
  | 'TILE_MISSING'
  | 'LOG_DIFFERS'
  | 'FILE_TOO_LARGE'
  | 'NOT_A_ZIP'
  | 'COMPRESSED_FILE'
  | 'TOO_MANY_FILES'
  | 'DUPLICATE_FILE'
  | 'BAD_PATH'
  | 'UNEXPECTED_FILE'
  | 'NO_TRANSCRIPT'
  | 'NOT_TEXT'
  | 'NESTED_TOO_DEEP'
  | 'NOT_JSON'
  | 'BAD_SHAPE';

/** An input that cannot be used. `where` points at the place (a path, a field, a line) and never holds personal data. */
export class TranscriptError extends Error {
  override readonly name = 'TranscriptError';
  readonly code: TranscriptErrorCode;
  readonly where: string | undefined;

  constructor(code: TranscriptErrorCode, where?: string) {
    super(where === undefined ? code : `${code}: ${where}`);
    this.code = code;
    this.where = where;
  }
}
