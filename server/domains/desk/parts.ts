import type { DeskDeps } from './deps.ts';
import type { ConversationLog } from './log/conversation-log.ts';
import type { QueueWatch } from './log/queue-watch.ts';

/** What the desk's operations work with. */
export interface DeskParts extends DeskDeps {
  conversationLog: ConversationLog;
  queueWatch: QueueWatch;
}
