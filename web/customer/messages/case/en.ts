/** What a case page says. Texts only, no functions: the page hands them to its live part as JSON. */
export const caseEn = {
  you: 'You',
  team: 'Support team',
  code: 'Case code',
  codeHint: 'A name for this case that you can quote. It does not open the case by itself.',
  copy: 'Copy',
  copied: 'Copied',
  opened: 'Case opened',
  replyCode: 'Check that we wrote this:',
  states: {
    waiting: {
      label: 'With the team',
      headline: 'Your message has reached the team, and it is their turn.',
      next: 'Nothing needs doing. The answer appears here, and you can add details at any time.',
    },
    working: {
      label: 'Being worked on',
      headline: 'The team has answered and keeps working on it.',
      next: 'Read the last message. If it asks you something, answer below.',
    },
    answered: {
      label: 'Your turn',
      headline: 'The team has answered and is waiting for your reply.',
      next: 'Read the last message and answer below.',
    },
    resolved: {
      label: 'Solved',
      headline: 'The team sees this as solved.',
      next: 'If it is not, write below and the case opens again.',
    },
    closed: {
      label: 'Closed',
      headline: 'This case is closed.',
      next: 'You can still read all of it. If something comes up, open a new case.',
    },
  },
  changes: {
    open: 'The case is open again',
    pending: 'The team is waiting for your reply',
    resolved: 'The team marked this as solved',
    closed: 'The case was closed',
  },
  held: {
    wallet:
      'This looks like a recovery phrase or private key, so it was not sent: whoever sees it can take everything.',
    login: 'This looks like a password or a code, so it was not sent: nobody of our team needs it.',
    moveFunds:
      'If anyone else may have seen it, move your funds to a new wallet now, before anything else. Then take it out of your message and write again.',
    takeOut: 'Take it out of your message, then send again.',
    more: 'What to do when somebody else may have seen it',
    release: 'It is no secret, send it',
  },
  sending: 'Sending …',
  waitingToSend: 'Kept here until the connection is back',
  offline: 'No connection. What you write is kept and sent as soon as it is back.',
  stopped: 'This page is no longer connected. Reload it to see what is new.',
  returned: 'This was not sent. Your text is back in the field below.',
  empty: 'There is no text yet. Write something first.',
  startNew: 'Open a new case',
};
