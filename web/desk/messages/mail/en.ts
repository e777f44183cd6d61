/** A status code tells experts more than any sentence; it stands behind one in brackets. */
const because = (reason: string) => (reason === '' ? '' : ` (${reason})`);

/** Mails of customers, and what became of ours. */
export const mailEn = {
  verdicts: {
    proven: 'Sender proven',
    unproven: 'Sender not proven',
    forged: 'Sender forged',
    unknown: 'Sender not checked',
  },
  verdictHints: {
    proven: 'The domain of this address vouches for the mail (SPF or DKIM).',
    unproven: 'Nobody vouches that this address sent it. Trust nothing that only its owner may ask for.',
    forged: 'The domain of this address says that the mail is not its own.',
    unknown: 'The sender’s domain could not be asked when the mail came.',
  },
  from: (address: string) => `from ${address}`,
  stranger: 'This address did not take part before. It gets no answers until it is let in.',
  showFolded: 'Show signature and earlier messages',
  hideFolded: 'Hide signature and earlier messages',
  notWhole: 'Shortened here, or something secret was taken out.',
  sendAgain: 'Send again',
  leave: 'Leave it',
  deliveries: {
    sent: (to: string) => `Mailed to ${to}`,
    failed: (to: string, reason: string) => `Not mailed to ${to}: their server refused it${because(reason)}`,
    unknown: (to: string, reason: string) =>
      `Perhaps mailed to ${to}: the connection broke after it was handed over${because(reason)}`,
    bounced: (to: string, reason: string) => `Came back: it did not reach ${to}${because(reason)}`,
    again: (to: string, _reason: string, who: string) => `${who} had it mailed to ${to} again`,
    left: (to: string, _reason: string, who: string) => `${who} left the mail to ${to} as it is`,
  },
};
