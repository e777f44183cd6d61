import type { Scenario } from '../../scenario.ts';

export const officialContact: readonly Scenario[] = [
  {
    subjects: ['Is this really you', 'Check if support is real'],
    voices: [
      ['is @Harbor_HelpDesk on telegram you guys? he messaged me first'],
      ['Someone on X replied that he is Harbor support and can recover my funds'],
      ['a "harbor agent" wants me to install a remote desktop app. legit?'],
    ],
    answers: [
      'That is not us. We never write to people first, and we have no reason to see your screen. Do not answer and do not install anything. All our accounts are listed under "Official channels" in the help centre; what is not there is not ours.',
      'No, that is someone pretending. If you already installed something, go offline and remove it, then check your balance and tell me what you see. If you only chatted, block him and you are fine.',
    ],
    exchanges: [
      [
        'phew. only chatted',
        'Then nothing is lost. Send me the name of the account and I pass it on to the people who get these taken down.',
      ],
    ],
    notes: ['Impersonator noted.'],
  },
  {
    subjects: ['Phone number for support', 'Opening hours'],
    voices: [
      ['whats your phone number'],
      ['I want to TALK to a person. number please'],
      ['do you have phone support or is it chat only, what hours'],
    ],
    answers: [
      'We have no phone line, and any number that claims to be ours is not. A person answers here, every day from 01:00 to 16:00 UTC, and what comes in at night is answered in order in the morning. You can simply start here.',
      'There is only this chat and the form, both read by people. Take your time and describe it in your own words; screenshots are fine as long as private parts are covered.',
    ],
    exchanges: [
      ['ok then. my deposit is missing', 'Send me the hash of the deposit and I look at it now. I need nothing else.'],
    ],
    notes: ['Wanted a phone number.'],
  },
  {
    subjects: ['No reply to my case', 'Follow up'],
    voices: [
      ['wrote to you {hours} hours ago, no reply'],
      ['following up on my case from yesterday {clock}'],
      ['did anybody read my last message'],
    ],
    answers: [
      'Your case is open and has not been forgotten; my colleague is waiting for a result from the chain. The line is longer than usual today. I am taking a look at it myself now.',
      'It is here, and it is not finished yet. There is no need to open another one; I am reading both together.',
    ],
    exchanges: [
      [
        'how long will it take',
        'I would rather not make up a time. I write as soon as I know, also if what I know is that we are stuck.',
      ],
    ],
    notes: ['Read together with the older case.'],
  },
];
