import { limits } from '@gatehouse/contract/limits';
import type { DeskParts } from '../parts.ts';
import { listSavedReplyRows } from '../store/saved-replies.ts';
import { savedReplyView } from '../views.ts';
import { os } from './implementer.ts';

export function listSavedReplies({ database }: DeskParts) {
  return os.listSavedReplies.handler(async () => ({
    savedReplies: (await listSavedReplyRows(database.sql, limits.savedReplies)).map(savedReplyView),
  }));
}
