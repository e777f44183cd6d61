import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import type { Talker } from './talker.ts';

export interface Verdict {
  acked: number;
  /** Acknowledged, but not in the log at that position. */
  lost: number;
  /** More than once in the log, or shown more than once to one reader. */
  duplicated: number;
  /** Shown in another order than the log's, or logged in another order than its author sent it. */
  outOfOrder: number;
  /** In the log, but a reader who followed it was never shown it. */
  notShown: number;
}

/** Compares what everybody was told with what the log says in the end. */
export function judge(logs: ReadonlyMap<ConversationId, readonly StaffEvent[]>, talkers: readonly Talker[]): Verdict {
  const verdict: Verdict = { acked: 0, lost: 0, duplicated: 0, outOfOrder: 0, notShown: 0 };

  for (const events of logs.values()) {
    const ids = events.flatMap((event) => event.clientId ?? []);
    verdict.duplicated += ids.length - new Set(ids).size;
    events.forEach((event, index) => {
      if (event.seq !== index + 1) verdict.lost++;
    });
  }
  for (const talker of talkers) {
    for (const [clientId, { conversationId, seq }] of talker.acked) {
      verdict.acked++;
      if (logs.get(conversationId)?.[seq - 1]?.clientId !== clientId) verdict.lost++;
    }
    for (const [conversationId, clientIds] of talker.said) {
      const positions = new Map(
        (logs.get(conversationId) ?? []).map((event) => [event.clientId as string | undefined, event.seq]),
      );
      const seqs = clientIds.flatMap((clientId) => positions.get(clientId) ?? []);
      verdict.outOfOrder += seqs.filter((seq, index) => index > 0 && seq <= (seqs[index - 1] ?? 0)).length;
    }
    for (const { conversationId, seqs } of talker.readings.values()) {
      const shown = new Set(seqs);
      verdict.duplicated += seqs.length - shown.size;
      verdict.outOfOrder += seqs.filter((seq, index) => index > 0 && seq < (seqs[index - 1] ?? 0)).length;
      verdict.notShown += (logs.get(conversationId) ?? []).filter((event) => !shown.has(event.seq)).length;
    }
  }
  return verdict;
}
