import type { Scenario } from '../../scenario.ts';

export const accountCompromised: readonly Scenario[] = [
  {
    subjects: ['Funds stolen', 'Somebody emptied my wallet'],
    voices: [
      ['my wallet got drained. {usdt} usdt gone at {clock}. I did NOT send that', '{tronHash}'],
      ['someone sent all my eth to {ethAddress}, can you freeze it'],
      ['woke up to an empty wallet. please help'],
    ],
    answers: [
      'First the state: that transfer is confirmed and cannot be reversed, and we have no way to freeze the address it went to. What we can still protect is what is left. On a clean device, create a new wallet now and move everything that remains to it. Tell me when that is done and we look for how it happened.',
      'I see the transfer at {clock}; it is final. The most important thing now is the rest: treat the old wallet as open to someone else, make a new one and move what is left. Keep the hash and any messages for the police report. Do not share your recovery phrase with anybody while you do this, us included.',
    ],
    exchanges: [
      [
        'ok moved what was left',
        'Good, that was the urgent part. Did you lately type your phrase into a website, install another wallet, or approve something on a site you did not know? A rough answer is enough; leave the phrase itself out.',
      ],
      [
        'I connected to an airdrop site on sunday',
        'Then it was probably an approval signed there. The new wallet does not have it. I can put the on-chain trail together on one page for your report, if you want it.',
      ],
    ],
    notes: ['Looks like a malicious approval. Address noted.', 'Trail saved for the report.'],
  },
  {
    subjects: ['Clicked a phishing link', 'Approved something I should not have'],
    voices: [
      ['I think I just approved a scam contract. usdt still there. what do I do'],
      ['clicked a link in discord, connected wallet and signed. was that phishing?', 'nothing missing so far'],
      ['signed something on a fake swap site at {clock}, how do I undo it'],
    ],
    answers: [
      'Your coins are still there, but that approval can move them at any time, so act now. Go to Security, Approvals, find the one from about {clock} and tap Revoke; it costs a little gas. Do not send anything to this address until that is done.',
      'Nothing has left your wallet yet. What you signed lets a contract spend that token. Moving the token to another address of yours is the quickest protection; then revoke the approval under Security. Tell me how it went.',
    ],
    exchanges: [
      [
        'revoked, it says success',
        'I see it on chain too, the approval is gone. If you also typed your phrase on that site, revoking is not enough and you need a new wallet. If you only connected and signed, you are done.',
      ],
    ],
    notes: ['Approval revoked, phrase was not typed.', 'Passed the link on to security.'],
  },
];
