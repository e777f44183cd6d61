import type { MyConversationView } from '@gatehouse/contract/channels';
import type { CustomerEvent } from '@gatehouse/contract/desk';
import type { ConversationId, CustomerId } from '@gatehouse/contract/ids';
import type { DeskDeps } from './deps.ts';
import { customersByContact, findConversation, lastAnswerers, listOfCustomer } from './store/conversations.ts';
import { readEvents } from './store/read-events.ts';
import type { ConversationRow } from './store/tables.ts';
import { customerEvents, myConversationView } from './views.ts';

const mostListed = 200;

/** Conversations as their customers reach them: whatever is not theirs is not there. */
export interface OwnConversations {
  list(customerId: CustomerId): Promise<MyConversationView[]>;
  get(customerId: CustomerId, id: ConversationId): Promise<MyConversationView | null>;
  isOwn(customerId: CustomerId, id: ConversationId): Promise<boolean>;
  read(
    customerId: CustomerId,
    id: ConversationId,
    after: number,
    limit: number,
  ): Promise<{ events: CustomerEvent[]; more: boolean } | null>;
  present(row: ConversationRow): Promise<MyConversationView>;
  /** Whether anyone gave this mailbox as the way to reach them. */
  mailboxIsKnown(email: string): Promise<boolean>;
}

export function createOwnConversations({ database, codeOf }: Pick<DeskDeps, 'database' | 'codeOf'>): OwnConversations {
  async function findOwn(customerId: CustomerId, id: ConversationId): Promise<ConversationRow | null> {
    const row = await findConversation(database.sql, id);
    return row && row.customer_id === customerId ? row : null;
  }

  async function presentAll(rows: readonly ConversationRow[]): Promise<MyConversationView[]> {
    const names = await lastAnswerers(
      database.sql,
      rows.map((row) => row.id),
    );
    return rows.map((row) => myConversationView(row, names.get(row.id) ?? null));
  }

  async function present(row: ConversationRow): Promise<MyConversationView> {
    const [view] = await presentAll([row]);
    if (!view) throw new Error('a row has a view');
    return view;
  }

  return {
    present,
    mailboxIsKnown: async (email) => (await customersByContact(database.sql, email)).length > 0,
    list: async (customerId) => presentAll(await listOfCustomer(database.sql, customerId, mostListed)),
    async get(customerId, id) {
      const row = await findOwn(customerId, id);
      return row ? present(row) : null;
    },
    isOwn: async (customerId, id) => (await findOwn(customerId, id)) !== null,
    async read(customerId, id, after, limit) {
      if (!(await findOwn(customerId, id))) return null;
      const { events, more } = await readEvents(database.sql, id, { after, limit, publicOnly: true }, codeOf);
      return { events: customerEvents(events), more };
    },
  };
}
