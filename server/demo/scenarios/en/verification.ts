import type { Scenario } from '../../scenario.ts';

export const verification: readonly Scenario[] = [
  {
    subjects: ['ID rejected again', 'KYC failed'],
    voices: [
      ['KYC rejected again with no reason, attempt {days}'],
      ['My ID photo is perfectly sharp, why is it being rejected'],
      ['"document could not be read", ok but what do I change'],
    ],
    answers: [
      'It was not accepted this time because of glare over the document number. Lay it on something dark, turn away from the lamp, get all four corners in, and send it again. Your account works as before meanwhile.',
      'The status is "send again". The expiry date that was read does not match the one you typed. Compare it with the card and resubmit; nothing else is wrong with it.',
    ],
    exchanges: [
      [
        'sent a new one. how long',
        'It arrived and is in line. Most are decided the same day, a few take longer. The app tells you, no need to keep checking.',
      ],
    ],
    notes: ['Glare, explained how to retake it.'],
  },
  {
    subjects: ['How long does verification take', 'Passport instead of ID card'],
    voices: [
      ['how long does verification take, submitted at {clock} yesterday'],
      ['can I verify with a passport? its in review since {days} days with the ID card and nothing happens'],
      ['verification pending forever. did you lose my documents'],
    ],
    answers: [
      'Your documents are here and still in line; nothing was rejected. More people than usual sent theirs this week. Please do not upload them again, that would put you at the back.',
      'It is in review and complete, so nothing more is needed from you, not even another document. I cannot give you an hour. The result comes as a notification.',
    ],
    exchanges: [
      [
        'can I use the wallet without it',
        'Yes. Receiving and sending need no verification. Buying and selling with a card does, by the rules of your country, and we cannot change those.',
      ],
    ],
    notes: ['Complete, queued.'],
  },
];
