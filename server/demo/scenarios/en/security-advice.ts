import type { Scenario } from '../../scenario.ts';

export const securityAdvice: readonly Scenario[] = [
  {
    subjects: ['Where to keep my recovery phrase', 'Backup advice'],
    voices: [
      ['where do I keep my seed phrase, is a screenshot ok'],
      ['is a password manager fine for the recovery phrase?', 'or paper'],
      ['Do I need a hardware wallet for {usdt} usdt'],
    ],
    answers: [
      'Paper, two copies, in two places that you trust: that already beats what most people do. Screenshots end up in a cloud, and other apps can read them. And nobody gets to see it, not even someone who says they are from us.',
      'For everyday amounts a phone wallet with the phrase on paper is enough. Once it is a sum you would hate to lose, a hardware wallet is worth its price. Keep the phrase off anything that is online.',
    ],
    exchanges: [
      [
        'whats the difference to the password',
        'The password only opens the app on this phone. The phrase is the wallet itself. A forgotten password can be reset with the phrase; a lost phrase cannot be replaced by anyone.',
      ],
    ],
    notes: ['Sent the backup article.'],
  },
  {
    subjects: ['Tiny deposit from unknown address', 'Is this address poisoning'],
    voices: [
      ['got 0.01 usdt from an address that looks almost like mine', '{tronAddress}'],
      ['random dust in my wallet, am I being hacked'],
      ['almost copied a wrong address from my history, same first and last letters. how is that possible'],
    ],
    answers: [
      'Your money is fine. This is address poisoning: someone made an address with the same ends as one you use and sent a crumb, hoping you copy it from the history one day. Take addresses from your address book, and compare a few characters in the middle.',
      'Receiving a crumb gives nobody access to anything. They want you to copy their address by mistake. Long-press the entry to hide it, and pick receivers from the address book.',
    ],
    exchanges: [
      [
        'can I block them',
        'Nobody can block a transfer on chain. You can hide everything under 0.10 in Settings, History.',
      ],
    ],
    notes: ['Address poisoning, explained.'],
  },
  {
    subjects: ['Login alert', 'Sign-in from another city'],
    voices: [
      ['login alert from a city Ive never been to, was that me? using mobile data'],
      ['Got a new device mail but I only have this phone'],
      ['theres a sign in at {clock} I dont recognise'],
    ],
    answers: [
      'It is the same {phone} you always use; only the network came out in another city, which is usual with mobile data. So it was most likely you. If you want to be certain, sign that device out and change the password; your balance is not affected.',
      'Nothing was moved and no setting was changed in that sign-in. The device matches yours. Have a look at Security, Devices, and sign out whatever you do not know.',
    ],
    exchanges: [
      [
        'anything else I should turn on',
        'An authenticator app instead of SMS, and the address whitelist for withdrawals. With those two you are in good shape.',
      ],
    ],
    notes: ['Same device, new IP.'],
  },
];
