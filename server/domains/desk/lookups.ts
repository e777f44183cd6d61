import type { ConversationView } from '@gatehouse/contract/desk';
import type { CaseCode, ConversationId, StaffId } from '@gatehouse/contract/ids';
import type { StaffViewer } from '../accounts/index.ts';
import type { DeskDeps } from './deps.ts';
import { presentAll } from './operations/present.ts';
import { caseCodesOf, findByCaseCode, findConversation, listByContact } from './store/conversations.ts';
import { findEvent } from './store/read-events.ts';
import type { ConversationRow } from './store/tables.ts';

/** A message of the team, as it was written. */
export interface Reply {
  staffId: StaffId;
  staffName: string;
  at: Date;
  text: string;
  /** What stands behind the case code in the code by which it can be checked. */
  code: string;
}

/** Conversations as other domains ask for them. */
export interface Lookups {
  find(id: ConversationId): Promise<ConversationRow | null>;
  findByCaseCode(caseCode: CaseCode): Promise<ConversationRow | null>;
  /** Null where this place of the log holds no message of the team. */
  replyAt(id: ConversationId, seq: number): Promise<Reply | null>;
  caseCodes(ids: readonly ConversationId[]): Promise<Map<ConversationId, CaseCode>>;
  /** Conversations that name exactly this address, as the viewer may see them. */
  listByContact(viewer: StaffViewer, email: string): Promise<ConversationView[]>;
}

const mostListed = 50;

export function createLookups(deps: Pick<DeskDeps, 'database' | 'people' | 'customers' | 'codeOf'>): Lookups {
  const { sql } = deps.database;
  return {
    find: async (id) => (await findConversation(sql, id)) ?? null,
    findByCaseCode: async (caseCode) => (await findByCaseCode(sql, caseCode)) ?? null,
    async replyAt(id, seq) {
      const event = await findEvent(sql, id, seq);
      if (event?.kind !== 'message' || event.author_kind !== 'staff') return null;
      const { at, author_name: staffName, text } = event;
      const staffId = event.author_id as StaffId;
      const code = deps.codeOf({ conversationId: id, seq, staffId, at });
      return { staffId, staffName: staffName ?? '', at, text: text ?? '', code };
    },
    caseCodes: (ids) => caseCodesOf(sql, ids),
    listByContact: async (viewer, email) => presentAll(deps, await listByContact(sql, email, mostListed), viewer),
  };
}
