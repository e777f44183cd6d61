import type { LogClient, Status } from '@gatehouse/log-client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { keys } from '../api/query-keys.ts';
import { useMe } from '../api/use-me.ts';
import { createLiveClient } from './create-live-client.ts';
import { createQueueRefresher } from './refresh-queue.ts';

interface Live {
  client: LogClient;
  status: Status;
}

const LiveContext = createContext<Live | null>(null);

/** One realtime connection for the whole desk: it keeps the queue fresh and carries the open conversation. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { id: staffId } = useMe();
  const queries = useQueryClient();
  const [live, setLive] = useState<Live | null>(null);

  useEffect(() => {
    const queue = createQueueRefresher(queries);
    const client = createLiveClient(staffId, {
      onStatus(status, reason) {
        setLive({ client, status });
        // What changed while nobody told us; the open log catches up from its own position.
        if (status === 'online') queue.all();
        if (reason === 'SESSION_ENDED') void queries.invalidateQueries({ queryKey: keys.me });
      },
      onQueue: (ids) => queue.changed(ids),
    });
    setLive({ client, status: 'connecting' });
    client.watchQueue();
    client.start();

    const nudge = () => {
      if (document.visibilityState === 'visible') client.nudge();
    };
    const wakeUps = [
      [window, 'online'],
      [window, 'pageshow'],
      [document, 'visibilitychange'],
    ] as const;
    for (const [target, name] of wakeUps) target.addEventListener(name, nudge);
    return () => {
      for (const [target, name] of wakeUps) target.removeEventListener(name, nudge);
      client.stop();
      queue.stop();
    };
  }, [staffId, queries]);

  return live && <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive is for components below LiveProvider.');
  return live;
}
