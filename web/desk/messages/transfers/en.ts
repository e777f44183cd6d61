/** Looking up a transfer that somebody wrote about. */
export const transfersEn = {
  lookUp: (id: string) => `Where is ${id}?`,
  title: 'Where the money is',
  looking: 'Asking the nodes …',
  noNodes: 'There is no node of this network in the list of the operator.',
  nothing: 'This is no transaction id after all.',
  customer: 'What the customer can do',
  avoid: 'What the customer should not do',
  seenBy: (source: string) => `Seen by ${source}`,
  others: 'Other conversations about it',
  again: 'Ask again',
};
