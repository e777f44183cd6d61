/** A mailbox as a mail names it: nothing of it is proved. */
export interface MailAddress {
  readonly name: string;
  /** Lower case. */
  readonly address: string;
}

export interface MailPart {
  readonly name: string | null;
  /** As the mail declares it, lower case: a claim, never a reason to run anything. */
  readonly contentType: string;
  readonly inline: boolean;
  /** Without angle brackets. */
  readonly contentId: string | null;
  readonly content: Uint8Array;
}

/** What a mail says, read within limits (`reading-limits.ts`). Everything in it is a stranger's word. */
export interface ParsedMail {
  /** In the order of the mail, names in lower case, values unfolded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** To and Cc. */
  readonly to: readonly MailAddress[];
  readonly subject: string;
  /** Without angle brackets, like all ids here. */
  readonly messageId: string | null;
  /** In-Reply-To, then References from the newest to the oldest. */
  readonly answers: readonly string[];
  readonly text: string;
  readonly html: string | null;
  readonly parts: readonly MailPart[];
  /** What was left out because of the limits: never silently. */
  readonly cut: readonly ('headers' | 'recipients' | 'references' | 'text' | 'html' | 'parts')[];
}
