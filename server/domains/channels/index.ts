import { type ChatAdapterOptions, startChatAdapter } from './adapters/chat/chat-adapter.ts';
import { createEmailAdapter, type EmailAdapter } from './adapters/email/email-adapter.ts';
import { importMails } from './adapters/email/import/import-mails.ts';
import { verdictFor } from './adapters/email/model/verdict-for.ts';
import { createParserPool } from './adapters/email/parsing/parser-pool.ts';
import { createAuthenticator } from './adapters/email/trust/authenticate-mail.ts';
import type { ChannelsDeps } from './deps.ts';
import { confirmClaim } from './operations/confirm-claim.ts';
import { decideDelivery } from './operations/decide-delivery.ts';
import { endVisit } from './operations/end-visit.ts';
import { getBrand } from './operations/get-brand.ts';
import { getMyConversation } from './operations/get-my-conversation.ts';
import { identify } from './operations/identify.ts';
import { listMyConversations } from './operations/list-my-conversations.ts';
import { listMyEvents } from './operations/list-my-events.ts';
import { listQuarantine } from './operations/list-quarantine.ts';
import { readMailSource } from './operations/read-mail-source.ts';
import { requestClaim } from './operations/request-claim.ts';
import { resumeVisit } from './operations/resume-visit.ts';
import { settleQuarantined } from './operations/settle-quarantined.ts';
import { startConversation } from './operations/start-conversation.ts';
import { startVisit } from './operations/start-visit.ts';
import { writeMessage } from './operations/write-message.ts';
import { mailPolicy, policy } from './policy.ts';

export { type MailHandled, mailHandled } from './events.ts';
export type { ChannelsDeps };
export { createAuthenticator, createEmailAdapter, createParserPool, type EmailAdapter, importMails, verdictFor };

/** How customers reach the team, and who they are there. See README.md. */

export function createChannels(deps: ChannelsDeps) {
  const email = createEmailAdapter({ ...deps, customers: deps.accounts.customers, brandName: deps.brand.name });
  return {
    policy,
    operations: {
      getBrand: getBrand(deps),
      startVisit: startVisit(deps),
      resumeVisit: resumeVisit(deps),
      endVisit: endVisit(deps),
      identify: identify(deps),
      requestClaim: requestClaim(deps),
      confirmClaim: confirmClaim(deps),
      startConversation: startConversation(deps),
      listMyConversations: listMyConversations(deps),
      getMyConversation: getMyConversation(deps),
      listMyEvents: listMyEvents(deps),
      writeMessage: writeMessage(deps),
    },
    mailPolicy,
    mailOperations: {
      decideDelivery: decideDelivery(deps),
      listQuarantine: listQuarantine(deps),
      settleQuarantined: settleQuarantined(deps),
      readMailSource: readMailSource(deps, email),
    },
    /** Opens the live connections; the form channel needs nothing of its own: its messages come by `startConversation`. */
    startChat: (options: ChatAdapterOptions) => startChatAdapter(deps, options),
    startEmail: email.start,
    reactions: email.reactions,
  };
}
