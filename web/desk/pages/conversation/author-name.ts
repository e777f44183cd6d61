import type { Author, ConversationView } from '@gatehouse/contract/desk';
import type { Messages } from '../../messages/messages.ts';

/** What the author of an entry is called on the screen. */
export function authorName(author: Author, conversation: ConversationView, messages: Messages): string {
  switch (author.kind) {
    case 'staff':
      return author.name;
    case 'customer':
      return conversation.customer.name ?? messages.conversation.customer;
    case 'system':
      return messages.conversation.system;
  }
}
