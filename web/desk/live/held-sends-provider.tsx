import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import { createHeldSends, type HeldSend, type HeldSends } from '../storage/held-sends.ts';
import { useLive } from './live-provider.tsx';

export const undoMs = 10_000;
/** Somebody who comes back after this long decides anew: the text is offered, and does not go out by itself. */
const forgottenAfterMs = 5 * 60_000;

const HeldSendsContext = createContext<HeldSends | null>(null);

/** Sends replies once their time to be taken back is over, whatever page of the desk is open then. */
export function HeldSendsProvider({ staffId, children }: { staffId: string; children: ReactNode }) {
  const { client } = useLive();
  const [store] = useState(() => createHeldSends(staffId));
  const held = useSyncExternalStore(store.subscribe, store.all);

  const release = useEffectEvent(() => {
    const now = Date.now();
    for (const send of store.all()) if (send.sendAt <= now && !isForgotten(send, now)) sendNow(client, store, send);
  });
  useEffect(() => {
    const due = held.map(({ sendAt }) => sendAt).filter((sendAt) => sendAt > Date.now() - forgottenAfterMs);
    if (due.length === 0) return;
    const timer = setTimeout(release, Math.max(0, Math.min(...due) - Date.now()));
    return () => clearTimeout(timer);
  }, [held]);

  return <HeldSendsContext value={store}>{children}</HeldSendsContext>;
}

export function isForgotten({ sendAt }: HeldSend, now: number): boolean {
  return now - sendAt > forgottenAfterMs;
}

function sendNow(client: ReturnType<typeof useLive>['client'], store: HeldSends, held: HeldSend): void {
  const { sendAt: _, ...send } = held;
  // First into the outbox, then out of here: at no moment is the text nowhere, and the client id makes two tabs one.
  client.send({ ...send, kind: 'message' });
  store.take(held.clientId);
}

/** The replies of a conversation that can still be taken back, and what can be done with them. */
export function useHeldSends(conversationId: string) {
  const store = useContext(HeldSendsContext);
  if (!store) throw new Error('useHeldSends is for components below HeldSendsProvider.');
  const { client } = useLive();
  const all = useSyncExternalStore(store.subscribe, store.all);
  return {
    held: all.filter((send) => send.conversationId === conversationId),
    hold: (send: Omit<HeldSend, 'conversationId' | 'sendAt'>) =>
      store.hold({ ...send, conversationId, sendAt: Date.now() + undoMs }),
    takeBack: store.take,
    sendNow: (send: HeldSend) => sendNow(client, store, send),
  };
}
