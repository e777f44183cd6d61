/** The help centre. */
export const helpEn = {
  nav: 'Help',
  title: 'Help centre',
  lead: (brand: string) => `Answers about ${brand}. Ask in your own words, in English or Chinese.`,
  question: 'What do you want to know?',
  questionHint: 'Never type a recovery phrase, a key or a password.',
  search: 'Find answers',
  empty: 'Type a question first.',
  found: 'These may answer it',
  unsure: 'We are not sure that any of these answers it',
  nothing: 'No article answers this. A person can.',
  none: 'None of these',
  person: 'Ask a person',
  all: 'All topics',
  checked: 'Last checked',
  related: 'Related articles',
  still: 'Still need help?',
  stillText: 'Tell us what happened. A person answers, and you can follow it under My cases.',
  helped: {
    ask: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you, that is noted.',
    next: 'Noted. Here is how to go on:',
    reason: 'What was missing?',
    reasonHint: 'We read this, but cannot answer here. No recovery phrases, keys, names or addresses.',
    send: 'Send',
    person: 'Tell us what happened. A person answers, and you can follow it under My cases.',
  },
  description: (brand: string) =>
    `Help from the team of ${brand}: late transfers, sign-in, security, fees, and how to reach a person.`,
  absent: {
    '/doctor':
      'The transaction doctor that this article names is not part of this site yet. Write to us with the transaction ID instead.',
    '/status': 'The status page that this article names is not part of this site yet. Ask us instead.',
  },
  callouts: { WARNING: 'Careful', NOTE: 'Good to know' },
};
