import { type ConversationId, conversationId } from '@gatehouse/contract/ids';
import * as z from 'zod';
import type { Tx } from '../../../platform/db/database.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { DeskParts } from '../parts.ts';
import { lockConversation, setStatus } from '../store/conversations.ts';

const name = 'desk:wake-conversation';
const payload = z.object({ conversationId, until: z.iso.datetime() });

/** A later snooze takes the place of an earlier one. */
export async function scheduleWaking(
  { jobs }: Pick<DeskParts, 'jobs'>,
  tx: Tx,
  id: ConversationId,
  until: Date,
): Promise<void> {
  await jobs.enqueue(
    tx,
    name,
    { conversationId: id, until: until.toISOString() },
    { runAt: until, key: `${name} ${id}` },
  );
}

/** Takes up again what was put aside, unless somebody did or put it aside for longer. */
export function wakeConversation({
  database,
  clock,
  conversationLog,
}: Pick<DeskParts, 'database' | 'clock' | 'conversationLog'>): Job<z.infer<typeof payload>> {
  return {
    name,
    payload,
    async run({ conversationId: id, until }) {
      await database.transact(async (tx) => {
        const conversation = await lockConversation(tx.sql, id);
        if (conversation?.snoozed_until?.getTime() !== Date.parse(until)) return;
        await setStatus(tx.sql, id, 'open', clock.now());
        await conversationLog.appendIn(tx, [
          { kind: 'snoozed', conversationId: id, author: { kind: 'system' }, until: null },
        ]);
      });
    },
  };
}
