/** What the help centre does not answer. */
export const insightsEn = {
  title: 'Help insights',
  lead: (since: string) => `Since ${since}. Nothing here tells who asked or voted.`,
  searches: 'Searches without an answer',
  share: (unanswered: number, all: number) => `${unanswered} of ${all} searches had no answer.`,
  noSearches: 'Every search so far had an answer, or nobody has searched yet.',
  times: (times: number) => (times === 1 ? 'once' : `${times} times`),
  last: (day: string) => `last on ${day}`,
  articles: 'Articles by how often they did not help',
  noVotes: 'Nobody has voted on an article yet.',
  votes: (helped: number, notHelped: number) => `${helped} helped · ${notHelped} did not`,
  byDay: 'By day',
  missed: 'What was missing',
  forbiddenTitle: 'This page is for supervisors',
  forbiddenText: 'Ask a supervisor or an admin if you need something from it.',
};
