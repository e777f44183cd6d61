/** How much of one mail is read; the raw mail is kept whole. */
export const readingLimits = {
  headers: 500,
  headerLength: 8_000,
  recipients: 100,
  references: 50,
  /** UTF-16 code units. */
  textLength: 400_000,
  htmlLength: 2_000_000,
  parts: 50,
  nameLength: 200,
  nestingDepth: 60,
  /** Bytes of all headers of all parts. */
  headerBytes: 1_000_000,
} as const;
