import type { Visit } from '../model/visit.ts';
import type { Part } from '../view.ts';
import { ConversationRow } from './conversation-row.tsx';
import { Notice } from './notice.tsx';

export function ConversationList({ view, visit }: Part<{ visit: Visit }>) {
  const { words, faultWords } = view;
  const { conversations, fault, unread } = visit;
  return (
    <section aria-busy={!conversations && !fault}>
      {fault && (
        <Notice tone="amber" text={faultWords(fault)} action={words.tryAgain} onPress={() => void visit.reload()} />
      )}
      {!conversations && !fault && <div class="skeleton" />}
      {conversations?.[0] && (
        <>
          <h4>{words.yours}</h4>
          <ul>
            {conversations.map((one) => (
              <ConversationRow key={one.id} view={view} conversation={one} unread={unread.of(one.id)} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
