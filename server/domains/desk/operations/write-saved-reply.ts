import type { FollowUp } from '@gatehouse/contract/desk';
import type { SavedReplyId } from '@gatehouse/contract/ids';
import type { Language } from '@gatehouse/contract/languages';
import { limits } from '@gatehouse/contract/limits';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../../platform/db/database.ts';
import { contractError } from '../../../platform/http/errors.ts';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff, type StaffViewer } from '../../accounts/index.ts';
import { type SavedReplyChange, savedReplyChanged } from '../events.ts';
import { unknownVariable } from '../model/reply-variables.ts';
import type { DeskParts } from '../parts.ts';
import {
  countSavedReplies,
  deleteSavedReply,
  insertSavedReply,
  type SavedReplyRow,
  updateSavedReply,
} from '../store/saved-replies.ts';
import { savedReplyView } from '../views.ts';
import { os } from './implementer.ts';

interface Content {
  title: string;
  language: Language;
  text: string;
  followUp: FollowUp | null;
}

const faultOf = (field: string) => contractError('INVALID_INPUT', { fields: [{ field, code: 'INVALID_INPUT' }] });

function rowOf(deps: DeskParts, viewer: StaffViewer, id: SavedReplyId, content: Content): SavedReplyRow {
  if (unknownVariable(content.text) !== null) throw faultOf('text');
  const { title, language, text, followUp } = content;
  const changed = { changed_at: deps.clock.now(), changed_by_id: viewer.id, changed_by_name: viewer.name };
  return { id, title, language, text, follow_up: followUp, ...changed };
}

/** What the whole team answers with is changed by nobody unseen. */
function tell(deps: DeskParts, tx: Tx, viewer: StaffViewer, change: SavedReplyChange['change'], title: string) {
  return deps.events.emit(tx, savedReplyChanged, {
    id: newId(),
    at: deps.clock.now().toISOString(),
    staffId: viewer.id,
    staffName: viewer.name,
    change,
    title,
  });
}

export function addSavedReply(deps: DeskParts) {
  return os.addSavedReply.handler(async ({ input, context }) => {
    const viewer = asStaff(context);
    const row = rowOf(deps, viewer, newId() as SavedReplyId, input);
    await deps.database.transact(async (tx) => {
      if ((await countSavedReplies(tx.sql)) >= limits.savedReplies) throw faultOf('title');
      await insertSavedReply(tx.sql, row);
      await tell(deps, tx, viewer, 'added', row.title);
    });
    return savedReplyView(row);
  });
}

export function changeSavedReply(deps: DeskParts) {
  return os.changeSavedReply.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    permit(context, true);
    const row = rowOf(deps, viewer, input.savedReplyId, input);
    await deps.database.transact(async (tx) => {
      if (!(await updateSavedReply(tx.sql, row))) throw errors.NOT_FOUND();
      await tell(deps, tx, viewer, 'changed', row.title);
    });
    return savedReplyView(row);
  });
}

export function removeSavedReply(deps: DeskParts) {
  return os.removeSavedReply.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    permit(context, true);
    await deps.database.transact(async (tx) => {
      const removed = await deleteSavedReply(tx.sql, input.savedReplyId);
      if (!removed) throw errors.NOT_FOUND();
      await tell(deps, tx, viewer, 'removed', removed.title);
    });
    return {};
  });
}
