import type { Scenario } from '../../scenario.ts';

export const profileChange: readonly Scenario[] = [
  {
    subjects: ['Change phone number', 'Old number gone'],
    voices: [
      ['changed carriers, lost my old number, how do I put in the new one'],
      ['to change my number you want to text my OLD number which I dont have. think about it'],
      ['Moved countries, want to use my new number'],
    ],
    answers: [
      'You can change it without the old number. In Settings, Account, Phone, choose "I no longer have this number" and confirm by email and an identity check. Withdrawals pause for 24 hours after the change, which protects you from someone swapping your number.',
      'That works, numbers from other countries too. Choose "I no longer have this number" and it asks for other proof instead of a text.',
    ],
    exchanges: [
      [
        '24h hold is annoying, can you waive it',
        'It is the same for everyone and I cannot lift it. Receiving works all along.',
      ],
    ],
    notes: ['Sent to the no-old-number path.'],
  },
  {
    subjects: ['Change email address', 'New email'],
    voices: [
      ['need to change my email, the old one got hacked'],
      ['Account is on my work email and I left that job'],
      ['cant log into my old mailbox anymore, how do I move the account to a new one'],
    ],
    answers: [
      'Your account looks normal, with no new devices. You can change the address in Settings, Account, Email; it is confirmed by a text to your phone, so the old mailbox is not needed. Withdrawals pause for 24 hours afterwards.',
      'You can do that yourself, without the old mailbox: Settings, Account, Email, confirm by phone. After that the old address cannot sign in or reset anything.',
    ],
    exchanges: [['done. do I have to verify my ID again', 'No, that belongs to the account and not to the address.']],
    notes: ['Sign-in history checked, clean.'],
  },
  {
    subjects: ['Close my account', 'Delete my data'],
    voices: [
      ['how do I close my account'],
      ['Please delete my account and my data'],
      ['done with crypto. where is the delete button'],
    ],
    answers: [
      'You can close it yourself. Move the balance out, export the statements you need, then go to Settings, Account, Close. You have seven days to change your mind. The addresses on chain stay where they are, so keep your recovery phrase.',
      'It is under Settings, Account, Close. Before you confirm, the page lists what is deleted and what the law has us keep, and for how long. Coins live on the chain and not in the account, so send them elsewhere first.',
    ],
    exchanges: [
      [
        'emptied and submitted',
        'I see the request. Signing in within seven days cancels it; otherwise you get an email when it is done.',
      ],
    ],
    notes: ['Asked why, did not want to say. Fine.'],
  },
];
