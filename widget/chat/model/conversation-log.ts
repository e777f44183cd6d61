import type { CustomerEvent } from '@gatehouse/contract/desk';
import type { ErrorCode } from '@gatehouse/contract/errors';
import type { LogClient, PendingSend } from '@gatehouse/log-client';
import type { Drafts, Refused } from './drafts.ts';

/** One conversation on the screen: what is committed, what is on its way, what was refused. */
export interface ConversationLog {
  /** False until the server has answered once. */
  loaded: boolean;
  events: CustomerEvent[];
  /** Last position of the log that is known, whether or not it holds something to show. */
  through: number;
  /** Why the text that stands in the field again was refused. */
  fault: ErrorCode | null;
  sending(): PendingSend[];
  refused(): Refused[];
  /** Follows the log while it is on a screen; the result ends that. */
  follow(): () => void;
  send(text: string): void;
  /** A refused text, as a new try. */
  retry(refused: Refused): void;
  /** A refused text goes back into the field; what stands there already stays, above it. */
  takeBack(refused: Refused): void;
}

export function createConversationLog(
  conversationId: string,
  client: LogClient,
  drafts: Drafts,
  newId: () => string,
  changed: () => void,
): ConversationLog {
  // Acked, but the event is not here yet.
  let landing: PendingSend[] = [];
  const refused = () => drafts.refused(conversationId);

  function withdraw(one: Refused): void {
    drafts.setRefused(
      conversationId,
      refused().filter((other) => other !== one),
    );
  }

  const log: ConversationLog = {
    loaded: false,
    events: [],
    through: 0,
    fault: null,
    sending: () => [...landing, ...client.pending(conversationId)],
    refused,
    follow: () =>
      client.subscribe(conversationId, log.through, {
        events(news, through) {
          // A customer's connection carries customer events only.
          log.events.push(...(news as CustomerEvent[]));
          log.through = through;
          log.loaded = true;
          landing = landing.filter(({ clientId }) => !news.some((event) => event.clientId === clientId));
          changed();
        },
        ack({ clientId }, sent) {
          if (sent && !log.events.some((event) => event.clientId === clientId)) landing.push(sent);
          changed();
        },
        failed({ clientId, text }, { code }) {
          if (drafts.draft(conversationId).trim() === '') {
            drafts.setDraft(conversationId, text);
            log.fault = code;
          } else drafts.setRefused(conversationId, [...refused(), { clientId, text, code }]);
          changed();
        },
      }),
    send(text) {
      client.send({ conversationId, clientId: newId(), kind: 'message', text });
      log.fault = null;
      changed();
    },
    retry(one) {
      withdraw(one);
      log.send(one.text);
    },
    takeBack(one) {
      withdraw(one);
      drafts.setDraft(conversationId, [drafts.draft(conversationId), one.text].filter(Boolean).join('\n'));
      changed();
    },
  };
  return log;
}
