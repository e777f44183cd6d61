import type { DraftView } from '@gatehouse/contract/desk';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useLive } from '../../live/live-provider.tsx';
import { type Draft, isEmptyDraft, joinDrafts, readDraft } from '../../storage/draft.ts';

const saveAfterMs = 800;

const written = (draft: Draft): string => (isEmptyDraft(draft) ? '' : JSON.stringify(draft));

/**
 * Keeps the draft on the server too, so that it waits on any device. What this device has not got rid of wins over what
 * was kept; where it had nothing, what was kept comes before what has been typed while it was fetched.
 */
export function useKeptDraft(
  conversationId: string,
  draft: Draft,
  change: (change: (draft: Draft) => Draft) => void,
): void {
  const { status } = useLive();
  const [hadNothing] = useState(() => isEmptyDraft(draft));
  const [fetched, setFetched] = useState(false);
  /** What the server has, as `written`. */
  const kept = useRef('');
  /** One save after the other: the last one typed is the last one kept. */
  const saving = useRef(Promise.resolve());

  const arrived = useEffectEvent((stored: DraftView | null) => {
    if (stored) {
      const there = readDraft(JSON.stringify(stored));
      kept.current = written(there);
      if (hadNothing) change((typed) => joinDrafts(there, typed));
    }
    setFetched(true);
  });
  const save = useEffectEvent(() => {
    const now = written(draft);
    if (!fetched || now === kept.current) return;
    const body = now === '' ? null : (draft as DraftView);
    saving.current = saving.current.then(async () => {
      // What fails is in this browser, and is tried again with the next key or connection.
      await api.desk.saveDraft({ conversationId, draft: body }).then(
        () => {
          kept.current = now;
        },
        () => {},
      );
    });
  });

  useEffect(() => {
    if (fetched || status === 'stopped') return;
    const controller = new AbortController();
    api.desk.getDraft({ conversationId }, { signal: controller.signal }).then(
      ({ draft: stored }) => {
        if (!controller.signal.aborted) arrived(stored);
      },
      () => {},
    );
    return () => controller.abort();
  }, [conversationId, fetched, status]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a key and a new connection are what saving waits for.
  useEffect(() => {
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
  }, [draft, fetched, status]);

  useEffect(() => () => save(), []);
}
