import type { ConversationStatus } from '@gatehouse/contract/desk';
import type { CaseCode, ClientId, ConversationId, CustomerId, StaffId } from '@gatehouse/contract/ids';
import type { Insertable } from 'kysely';
import type { Sql } from '../../../platform/db/database.ts';
import type { ConversationRow, ConversationTable, DeskTables } from './tables.ts';

const tables = (executor: Sql) => executor.withTables<DeskTables>();

export async function findConversation(executor: Sql, id: ConversationId): Promise<ConversationRow | undefined> {
  return tables(executor).selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether the customer gave a mailbox as the way to reach them. */
export async function hasMailbox(executor: Sql, id: ConversationId): Promise<boolean> {
  const row = await tables(executor)
    .selectFrom('conversation')
    .select('contact_email')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && row.contact_email !== null;
}

/** The row, held until the transaction ends: whoever else writes to this conversation waits. */
export async function lockConversation(executor: Sql, id: ConversationId): Promise<ConversationRow | undefined> {
  return tables(executor)
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function findByClientId(
  executor: Sql,
  customerId: CustomerId,
  clientId: ClientId,
): Promise<ConversationRow | undefined> {
  return tables(executor)
    .selectFrom('conversation')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

/** The new row, or undefined where this customer has used the client id (or the case code is taken). */
export async function insertConversation(
  executor: Sql,
  row: Insertable<ConversationTable>,
): Promise<ConversationRow | undefined> {
  return tables(executor)
    .insertInto('conversation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function setAssignee(executor: Sql, id: ConversationId, assigneeId: StaffId | null): Promise<void> {
  await tables(executor).updateTable('conversation').set({ assignee_id: assigneeId }).where('id', '=', id).execute();
}

/** Open means that the team's turn began, now if it had not. */
export async function setStatus(
  executor: Sql,
  id: ConversationId,
  status: ConversationStatus,
  now: Date,
): Promise<void> {
  await tables(executor)
    .updateTable('conversation')
    .set((column) => ({
      status,
      waiting_since: status === 'open' ? column.fn.coalesce('waiting_since', column.val(now)) : null,
    }))
    .where('id', '=', id)
    .execute();
}

/** It is nobody's turn until then. */
export async function setSnoozed(executor: Sql, id: ConversationId, until: Date): Promise<void> {
  await tables(executor)
    .updateTable('conversation')
    .set({ status: 'pending', waiting_since: null, snoozed_until: until })
    .where('id', '=', id)
    .execute();
}

export async function listOfCustomer(executor: Sql, customerId: CustomerId, limit: number): Promise<ConversationRow[]> {
  return tables(executor)
    .selectFrom('conversation')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('active_at', 'desc')
    .limit(limit)
    .execute();
}

/** Gives the conversations that name this mailbox to whoever has proved to own it; returns which moved. */
export async function transferByContact(
  executor: Sql,
  email: string,
  to: CustomerId,
  from: readonly CustomerId[],
): Promise<ConversationId[]> {
  if (from.length === 0) return [];
  const rows = await tables(executor)
    .updateTable('conversation')
    .set({ customer_id: to })
    .where('contact_email', '=', email)
    .where('customer_id', 'in', from)
    .where('customer_id', '!=', to)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function customersByContact(executor: Sql, email: string): Promise<CustomerId[]> {
  const rows = await tables(executor)
    .selectFrom('conversation')
    .select('customer_id')
    .distinct()
    .where('contact_email', '=', email)
    .execute();
  return rows.map((row) => row.customer_id);
}

export async function headsOf(executor: Sql, ids: readonly ConversationId[]): Promise<Map<ConversationId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(executor)
    .selectFrom('conversation')
    .select(['id', 'last_seq'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.last_seq]));
}

/** The conversations that wait for somebody who has left. */
export async function assignedTo(executor: Sql, staffId: StaffId): Promise<ConversationId[]> {
  const rows = await tables(executor)
    .selectFrom('conversation')
    .select('id')
    .where('assignee_id', '=', staffId)
    .where('status', 'in', ['open', 'pending'])
    .execute();
  return rows.map((row) => row.id);
}

/** The name of the last member of the team who wrote to the customer, by conversation. */
export async function lastAnswerers(
  executor: Sql,
  ids: readonly ConversationId[],
): Promise<Map<ConversationId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(executor)
    .selectFrom('conversation_event')
    .distinctOn('conversation_id')
    .select(['conversation_id', 'author_name'])
    .where('conversation_id', 'in', ids)
    .where('kind', '=', 'message')
    .where('author_kind', '=', 'staff')
    .orderBy('conversation_id')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.flatMap((row) => (row.author_name ? [[row.conversation_id, row.author_name] as const] : [])));
}

export async function findByCaseCode(executor: Sql, caseCode: CaseCode): Promise<ConversationRow | undefined> {
  return tables(executor).selectFrom('conversation').selectAll().where('case_code', '=', caseCode).executeTakeFirst();
}

/** Most recently active first. */
export async function listByContact(executor: Sql, email: string, limit: number): Promise<ConversationRow[]> {
  return tables(executor)
    .selectFrom('conversation')
    .selectAll()
    .where('contact_email', '=', email)
    .orderBy('active_at', 'desc')
    .limit(limit)
    .execute();
}

export async function caseCodesOf(
  executor: Sql,
  ids: readonly ConversationId[],
): Promise<Map<ConversationId, CaseCode>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(executor)
    .selectFrom('conversation')
    .select(['id', 'case_code'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.case_code]));
}
