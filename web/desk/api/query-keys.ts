import type { QueueView } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';

/** Names of what is cached; a prefix names all below it. */
export const keys = {
  brand: ['brand'],
  me: ['me'],
  sessions: ['sessions'],
  staff: ['staff'],
  assignees: ['assignees'],
  counts: ['counts'],
  transferConversations: (id: string) => ['transfer-conversations', id] as const,
  transfer: (id: string, language: string) => ['transfer', id, language] as const,
  tags: ['tags'],
  savedReplies: ['saved-replies'],
  lists: ['conversations'],
  list: (view: QueueView, caseCode: string | null) => ['conversations', view, caseCode],
  conversation: (id: string) => ['conversation', id],
  presence: (id: string) => ['presence', id],
  revealBudget: ['reveal-budget'],
  oversight: ['oversight'],
  audit: ['audit'],
  quarantine: ['quarantine', 'mails'],
  quarantineCount: ['quarantine', 'count'],
  helpInsights: (language: Language) => ['help-insights', language],
  officialChannels: ['official-channels'],
  log: (id: string) => ['log', id],
} as const;
