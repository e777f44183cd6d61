const list = (tags: string[]) => tags.map((tag) => `“${tag}”`).join(', ');

/** Putting aside, tags, and what the log says of both. */
export const workflowEn = {
  snooze: 'Snooze',
  changeSnooze: (until: string) => `Snoozed until ${until}. Change it`,
  until: (time: string) => `Until ${time}`,
  hour: 'In an hour',
  threeHours: 'In three hours',
  tomorrow: 'Tomorrow morning',
  monday: 'Monday morning',
  ownTime: 'Another time',
  setTime: 'Snooze until then',
  wake: 'Take it up now',
  hint: 'An answer of the customer brings it back before.',
  reading: (name: string) => `${name} is here`,
  typing: (name: string) => `${name} is writing`,
  sendAnyway: 'Send anyway',
  goesOut: (seconds: number) => (seconds > 0 ? `Goes out in ${seconds} s` : 'Going out'),
  notSentYet: 'Not sent: the desk was closed before it went out.',
  undo: 'Undo',
  sendNow: 'Send now',
  tags: 'Tags',
  addTag: 'Add a tag',
  changeTags: (tags: string) => (tags === '' ? 'No tags. Add some' : `Tags: ${tags}. Change them`),
  tagHint: 'Enter adds it. The customer never sees tags.',
  snoozed: (who: string, until: string) => `${who} snoozed this until ${until}`,
  woken: (who: string) => `${who} took it up again`,
  wokenByTime: 'The time to come back to this has come',
  tagged: (who: string, added: string[], removed: string[]) =>
    [added.length > 0 && `${who} added ${list(added)}`, removed.length > 0 && `${who} took away ${list(removed)}`]
      .filter(Boolean)
      .join('; '),
  triaged: (who: string, topic: string, urgent: boolean) =>
    `${who} set it to “${topic}”, ${urgent ? 'urgent' : 'not urgent'}`,
};
