import type { Scenario } from '../../scenario.ts';

export const walletHowTo: readonly Scenario[] = [
  {
    subjects: ['Move wallet to a new phone', 'Restore wallet'],
    voices: [
      ['new {phone}, how do I move my wallet over'],
      ['deleted the app by accident. I do have the words on paper'],
      ['Can I have the same wallet on two phones?'],
    ],
    answers: [
      'Your wallet can be restored anywhere with its recovery phrase; the phone does not matter. Install the app, choose "Import wallet" and type the words in yourself, in order, with nobody watching and no screen sharing.',
      'The coins are on the chain, so nothing is lost by changing phones. "Import wallet" with the words from your paper brings it back, and two phones show the same balance.',
    ],
    exchanges: [
      [
        'imported but balance is 0',
        'Then it is probably another address type. In Manage wallet, Address type, try the next one; once the address is the one you know, the balance is there.',
      ],
      ['yes!! second one', 'Good. You can hide the empty one.'],
    ],
    notes: ['Address type.'],
  },
  {
    subjects: ['Recovery phrase invalid', 'Import fails'],
    voices: [
      ['import says invalid phrase but the words are right', 'not gonna post them here before you ask'],
      ['restore keeps failing, I counted them, its the right number'],
      ['"invalid recovery phrase" how do I find which one is wrong'],
    ],
    answers: [
      'The wallet itself is fine; one of the words or their order is off. Compare each word with your paper, the first four letters are enough, and look for stray spaces. Right not to post them: only you should do this part.',
      'The last word is a checksum, so one wrong word makes the whole phrase invalid. Look for words that resemble each other in your handwriting, then at the order. Anyone who offers to validate it for you wants to take it.',
    ],
    exchanges: [
      [
        'found it, one letter missing in the seventh',
        'Well spotted. Correct the paper while you are at it, and make the second copy.',
      ],
    ],
    notes: ['Careful customer, nice.'],
  },
  {
    subjects: ['Token not showing', 'Add a custom token'],
    voices: [
      ['how do I add a token that isnt in search'],
      ['friend sent me a token, its not in my list', '{ethAddress}'],
      ['Which contract address do I use? dont want to add a fake'],
    ],
    answers: [
      'You can add it by its contract: Assets, Add coin, Custom. Copy the contract address from the website of the project and not from a chat, since fakes use the same name.',
      'Only common coins are listed from the start; a token that is not shown is not lost. Choose the right network, paste the contract address, and name and decimals fill in by themselves.',
    ],
    exchanges: [
      [
        'it shows a balance but I cant sell it',
        'Then it is most likely a fake that was airdropped. Do not visit the site it names. Hide it; your other coins are not affected.',
      ],
    ],
    notes: ['Probably a fake airdrop.'],
  },
];
