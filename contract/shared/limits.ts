/** Limits that the server enforces and that clients may show before sending. */
export const limits = {
  /** UTF-16 code units in one message or note. */
  messageLength: 10_000,
  /** UTF-8 bytes of one grapheme cluster; the longest emoji of Unicode 17 takes 41. */
  clusterBytes: 128,
  /** Bytes of one realtime frame; a larger one is answered with close code 1009. */
  frameBytes: 256 * 1024,
  /** Bytes of one HTTP request body. */
  bodyBytes: 256 * 1024,
  /** UTF-16 code units of a text that may still be too long to send. */
  draftLength: 20_000,
  draftRefused: 10,
  savedReplyTitleLength: 80,
  savedReplies: 1_000,
  nameLength: 80,
  tagLength: 40,
  tagsPerConversation: 20,
  /** Days ahead to which a conversation can be put aside. */
  snoozeDays: 366,
  emailLength: 254,
  subjectLength: 200,
  /** Why somebody looks at personal data. */
  reasonLength: 300,
  /** Characters of a question to the help centre. */
  questionLength: 500,
  /** A status notice: its title, and what one update says. */
  noticeTitleLength: 120,
  noticeTextLength: 2_000,
  /** What somebody missed in an article. */
  feedbackLength: 500,
  /** What is pasted to be checked against the official channels. */
  channelValueLength: 2_000,
  /** What is pasted to be looked up; a raw transaction is long. */
  transferValueLength: 200_000,
  /** NIST SP 800-63B-4 § 3.1.1.2: 15 where the password stands alone, 8 beside a second factor. */
  passwordLengthAlone: 15,
  passwordLengthWithSecondFactor: 8,
  passwordLengthMax: 256,
  /** Where counting of a view ends: a page shows "999+" from there. */
  countedConversations: 1_000,
  pageSize: 50,
  pageSizeMax: 200,
  /** Conversations one connection may follow at once. */
  subscriptions: 200,
} as const;
