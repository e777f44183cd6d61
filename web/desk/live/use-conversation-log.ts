import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ErrorFrame, PendingSend } from '@gatehouse/log-client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { keys } from '../api/query-keys.ts';
import { useMe } from '../api/use-me.ts';
import { acknowledge, type ConversationLog, openLog, prepend, receive } from './conversation-log.ts';
import { useLive } from './live-provider.tsx';

const logQuery = (conversationId: string) =>
  queryOptions({
    queryKey: keys.log(conversationId),
    queryFn: async ({ signal }) => openLog(await api.desk.listEvents({ conversationId }, { signal })),
    // Fetched once; from then on the realtime connection fills it, also after a pause.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The log of the open conversation, kept complete, and the texts on their way into it. */
export function useConversationLog(
  conversationId: string,
  on: { refused(send: PendingSend, error: ErrorFrame): void; arrived(events: StaffEvent[]): void },
) {
  const { client } = useLive();
  const me = useMe();
  const queries = useQueryClient();
  const query = useQuery(logQuery(conversationId));
  const [pending, setPending] = useState<PendingSend[]>([]);
  const loaded = query.data !== undefined;

  const change = (next: (log: ConversationLog) => ConversationLog) =>
    queries.setQueryData<ConversationLog>(keys.log(conversationId), (log) => log && next(log));
  const refused = useEffectEvent(on.refused);
  const arrived = useEffectEvent(on.arrived);
  const changed = useEffectEvent(change);
  const author = useEffectEvent(() => ({ id: me.id, name: me.name }));

  useEffect(() => {
    if (!loaded) return;
    const refreshPending = () => setPending(client.pending(conversationId));
    refreshPending();
    const after = queries.getQueryData<ConversationLog>(keys.log(conversationId))?.through ?? 0;
    return client.subscribe(conversationId, after, {
      events(events, through) {
        changed((log) => receive(log, events as StaffEvent[], through));
        refreshPending();
        if (events.length === 0) return;
        arrived(events as StaffEvent[]);
        void queries.invalidateQueries({ queryKey: keys.conversation(conversationId) });
      },
      ack(ack, send) {
        if (send) changed((log) => acknowledge(log, ack, send, author()));
        refreshPending();
      },
      failed(send, error) {
        refused(send, error);
        refreshPending();
      },
    });
  }, [client, conversationId, loaded, queries]);

  const older = useMutation({
    mutationFn: () => {
      const before = query.data?.events[0]?.seq ?? 1;
      return api.desk.listEvents({ conversationId, before });
    },
    onSuccess: (page) => change((log) => prepend(log, page)),
  });

  return {
    query,
    pending,
    /** How far the reader can have read. */
    through: query.data?.through ?? 0,
    refreshPending: () => setPending(client.pending(conversationId)),
    older,
    send(clientId: string, kind: PendingSend['kind'], text: string) {
      client.send({ conversationId, clientId, kind, text });
      setPending(client.pending(conversationId));
    },
  };
}
