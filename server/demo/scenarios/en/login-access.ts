import type { Scenario } from '../../scenario.ts';

export const loginAccess: readonly Scenario[] = [
  {
    subjects: ['No verification code', 'SMS code never arrives'],
    voices: [
      ['not getting the verification code, tried like 6 times'],
      ['SMS code never comes. full signal. {phone}'],
      ['code arrives 10 minutes late and then its expired lol'],
    ],
    answers: [
      'The code was sent from our side and is held up on the way; the last one at {clock} has no receipt from your carrier. Wait {minutes} minutes before you ask for another, since carriers block numbers that get many in a row, and check whether your phone filters unknown senders.',
      'Our system shows it as sent and not bounced. It is usually a filter or a slow carrier. If email is set up, choose "Send by email instead" on the sign-in page. When a code arrives, type it in yourself and do not pass it to anyone, us included.',
    ],
    exchanges: [
      ['email one worked', 'Good. You can make email the default under Security, or better, use an authenticator app.'],
    ],
    notes: ['Carrier receipts are slow today, told engineering.'],
  },
  {
    subjects: ['Lost my authenticator', 'New phone, no 2FA'],
    voices: [
      ['got a new phone and the authenticator codes are gone. locked out'],
      ['2fa reset please, old {phone} is at the bottom of a lake'],
      ['How do I get in without google authenticator? wiped the phone without thinking'],
    ],
    answers: [
      'Your account is fine; what is missing is the second step. Look for the recovery codes you saved when you set it up, one of them lets you in. Without them, choose "I cannot use my authenticator" on the sign-in page and confirm who you are. Withdrawals pause while that is checked.',
      'You can get back in. Try a recovery code first. If you have none, the sign-in page has "I cannot use my authenticator". It is slow on purpose, because it is also what a thief would try. Recovery codes go into that page only, never into this chat.',
    ],
    exchanges: [
      [
        'no recovery codes. I sent the documents',
        'They have arrived and are in line. The result goes to your sign-in email address. Withdrawals stay paused until then.',
      ],
      ['Im in again!', 'Good to hear. Write down the new recovery codes on paper and keep them away from the phone.'],
    ],
    notes: ['Documents in, with the identity team.'],
  },
  {
    subjects: ['Account locked', 'Too many attempts'],
    voices: [
      ['locked out after typing my password wrong, how long does it last'],
      ['"too many attempts". seriously?', 'I need to get in now'],
      ['account locked and Im sure the password is right'],
    ],
    answers: [
      'It is a temporary lock and your balance is untouched. There were several wrong passwords in a row around {clock}, and the lock lasts {minutes} minutes. After that just sign in, or use "Forgot password" if you are not sure of it. There is nothing we need to do on our side.',
      'The lock ends by itself, nothing is wrong with the account. Each new try starts the time again, so leave it alone for {minutes} minutes and then use "Forgot password".',
    ],
    exchanges: [['ok in. caps lock, sorry', 'Happens. A password manager on the phone saves you from typing it.']],
    notes: ['No strange addresses, just typos.'],
  },
  {
    subjects: ['Account restricted', 'Cannot send, only view'],
    voices: [
      ['account restricted?? I can see my balance but not send'],
      ['Traveling and suddenly my account says limited. Kind of a bad moment'],
      ['why am I restricted, nobody told me anything'],
    ],
    answers: [
      'Your account is limited for now: you can look and receive, but not send. It saw a sign-in from a place it did not know at {clock} and stopped to ask. There is a notice "Was this you?" on the start page; confirm it and the limit is lifted after a check. I do not know yet how long the check takes.',
      'The account is not closed. Sending is paused until you confirm the new location on the start page of the app. Receiving works as always.',
    ],
    exchanges: [
      [
        'it was me, Im abroad for work',
        'Then choose "I am traveling" when you confirm. Whoever checks it sees that at once.',
      ],
    ],
    notes: ['Location change matches what they say.'],
  },
];
