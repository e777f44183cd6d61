import type { Scenario } from '../../scenario.ts';

export const secretExposed: readonly Scenario[] = [
  {
    subjects: ['Gave away my recovery phrase', 'Seed phrase exposed'],
    voices: [
      ['I gave my seed phrase to someone who said he was your support on telegram', 'coins are still there right now'],
      ['My recovery phrase was in a cloud photo and someone got into that account. what now'],
      ['typed my 12 words into a site that said wallet validation... I feel sick'],
    ],
    answers: [
      'The coins are still there, but this wallet is no longer yours alone, so move them now. Whoever has the phrase can spend from any device, and changing the password does not help. Create a new wallet, write its phrase on paper, and send everything over, the most valuable first. Please do not write the old phrase here; we never need it.',
      'Move first, questions later: make a new wallet and transfer everything to it. A phrase cannot be changed, only left behind. The person who asked for it was not one of us. Nobody here asks for it, anywhere.',
    ],
    exchanges: [
      [
        'not enough gas to move it',
        'Send just enough for one transfer to the old address and move the coins at once, in one go. Somebody may be watching that address, so do not leave anything lying there.',
      ],
      ['done, all in the new one', 'I see the old address is empty. Do not use the old phrase again, for anything.'],
    ],
    notes: ['Impersonator on Telegram, handle passed on.', 'Assets moved. Worth adding to the lookalikes.'],
  },
  {
    subjects: ['Told someone my login code', 'Fake support call'],
    voices: [
      ['someone called saying my account was hacked and I read him the code from the sms'],
      ['My dad gave the verification code to a "support agent" on the phone', 'he has about {usdt} usdt in there'],
      ['gave away a code, then I got a new login mail. help'],
    ],
    answers: [
      'If you can still sign in, change the password now and sign out every device you do not know under Security, Devices. A code works once, but it may already have been used to get in. Then tell me whether the balance has changed.',
      'I have put a hold on withdrawals for 24 hours, so nothing goes out without a check. Please change the password and sign out the other devices. That call was not from us: we have no phone line and we do not ask for codes.',
    ],
    exchanges: [
      [
        'done. there was one device I didnt know, kicked it out',
        'That device came in at {clock} and did not start a withdrawal. Switch two-step sign-in from SMS to an authenticator app next, so that a phone number alone is never enough.',
      ],
    ],
    notes: ['Withdrawal hold on. Look again in {hours} hours.'],
  },
];
