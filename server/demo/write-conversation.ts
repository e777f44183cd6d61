import { randomUUID } from 'node:crypto';
import type { ClientId, ConversationId, CustomerId } from '@gatehouse/contract/ids';
import { call } from '@orpc/server';
import type { Accounts, StaffViewer } from '../domains/accounts/index.ts';
import type { Desk } from '../domains/desk/index.ts';
import type { Database } from '../platform/db/database.ts';
import type { DemoMember } from './demo-team.ts';
import { contextOf } from './join-team.ts';
import type { PlannedConversation, Step } from './plan-conversation.ts';

export interface Writing {
  readonly database: Database;
  readonly accounts: Pick<Accounts, 'customers'>;
  readonly desk: Pick<Desk, 'open' | 'log' | 'operations'>;
  viewerOf(member: DemoMember): StaffViewer;
}

const newClientId = () => randomUUID() as ClientId;

/** Opens the conversation as a new visitor would; returns its id and whose it is. */
function open({ database, accounts, desk }: Writing, planned: PlannedConversation) {
  return database.transact(async (tx) => {
    const { customer } = await accounts.customers.startVisit(tx, { language: planned.language });
    if (planned.customer.email) await accounts.customers.describe(tx, customer.id, planned.customer);
    const { id } = await desk.open(tx, {
      customerId: customer.id,
      clientId: newClientId(),
      channel: planned.channel,
      language: planned.language,
      text: planned.first,
      subject: planned.subject,
      contactEmail: planned.customer.email ?? null,
    });
    return { id, customerId: customer.id };
  });
}

async function take(writing: Writing, conversationId: ConversationId, customerId: CustomerId, step: Step) {
  const { desk, viewerOf } = writing;
  switch (step.kind) {
    case 'ask':
    case 'answer':
    case 'note': {
      const staff = step.kind === 'ask' ? null : viewerOf(step.by);
      const { outcome } = await desk.log.append({
        kind: step.kind === 'note' ? 'note' : 'message',
        conversationId,
        author: staff ? { kind: 'staff', id: staff.id, name: staff.name } : { kind: 'customer', id: customerId },
        clientId: newClientId(),
        text: step.text,
      });
      if (outcome !== 'appended') throw new Error(`an entry of the demo is ${outcome}`);
      return;
    }
    case 'assign': {
      const staffId = viewerOf(step.to).id;
      await call(
        desk.operations.assignConversation,
        { conversationId, staffId },
        { context: contextOf(viewerOf(step.by)) },
      );
      return;
    }
    case 'status': {
      const { status } = step;
      await call(desk.operations.changeStatus, { conversationId, status }, { context: contextOf(viewerOf(step.by)) });
      return;
    }
  }
}

/** Writes one planned conversation through the doors that customers and team use, one event for each step. */
export async function writeConversation(writing: Writing, planned: PlannedConversation): Promise<ConversationId> {
  const { id, customerId } = await open(writing, planned);
  for (const step of planned.steps) await take(writing, id, customerId, step);
  return id;
}
