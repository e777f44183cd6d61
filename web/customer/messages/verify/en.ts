/** The page that says what is official. */
export const verifyEn = {
  nav: 'Is it really us?',
  title: 'Is it really us?',
  lead: (brand: string) =>
    `Paste whatever contacts you in the name of ${brand}: a mail address, a link, an account, a phone number, a name, or the code under a reply.`,
  value: 'What do you want to check?',
  valueHint: 'You can paste a whole message; never paste a recovery phrase or a password.',
  check: 'Check',
  empty: 'Paste something first, such as an address or a link.',
  verdicts: {
    official: {
      label: 'Official',
      headline: 'Yes, this is ours.',
      next: 'You can use it. We still never ask for your recovery phrase, not even there.',
    },
    'declared-unused': {
      label: 'Not us',
      headline: 'We never use this kind of contact. Whoever uses it in our name is not us.',
      next: 'Do not answer, send nothing, and do not install anything. If you paid or told a secret, write to us now.',
    },
    lookalike: {
      label: 'Lookalike',
      headline: 'This is not ours, but made to look like it.',
      next: 'Do not answer, do not log in there, send nothing. If you already did, write to us now.',
    },
    unknown: {
      label: 'Not official',
      headline: 'This is not one of our channels.',
      next: 'That does not make it an impostor, but nobody who writes from there speaks for us.',
    },
  },
  closest: (closest: string) => `It resembles: ${closest}`,
  why: 'Why',
  reply: {
    genuine: {
      label: 'Genuine',
      headline: (agent: string) => `Yes, ${agent} of our team wrote this reply.`,
      next: (caseCode: string) =>
        `It belongs to case ${caseCode}. If you see this code in another conversation, somebody copied it.`,
    },
    expired: {
      label: 'Expired',
      headline: (agent: string) =>
        `${agent} of our team wrote this reply, but the code is too old to prove anything today.`,
      next: (caseCode: string) => `It belongs to case ${caseCode}. Look at the case itself, or write to us.`,
    },
    unknown: {
      label: 'Not genuine',
      headline: 'There is no reply of ours with this code.',
      next: 'Check it letter by letter. If it is what you were given, whoever gave it to you is not us.',
    },
    written: 'Written',
    expires: 'The code proves this until',
  },
  report: 'Report this impostor',
  reportHint: 'It opens a case with us. You can add who sent it to you, and when.',
  reportSubject: 'An impostor',
  reportText: (value: string) => `Somebody uses this in your name: ${value}`,
  listTitle: 'What is official',
  listLead: 'Nothing else speaks for us.',
  kinds: { domains: 'Websites', emails: 'Mail addresses', handles: 'Accounts', phones: 'Phone numbers' },
  none: 'Nothing but this site and the chat in the wallet is registered yet.',
  neverTitle: 'What we never use',
  neverKinds: { phone: 'phone calls', email: 'mail', domain: 'other websites', handle: 'accounts on social platforms' },
  signed: 'Keep the list and check it offline',
  signedText: 'This statement is signed. Whoever keeps the key from today notices when somebody changes the list.',
};
