import type { CustomerView, MyConversationView } from '@gatehouse/contract/channels';
import { createLogClient, type PendingSend } from '@gatehouse/log-client';
import { createKept, keys } from '../../shared/kept.ts';
import type { Api } from './api.ts';
import { type Fault, faultOf } from './api-error.ts';
import { type ConversationLog, createConversationLog } from './conversation-log.ts';
import type { Drafts } from './drafts.ts';
import type { Surroundings } from './surroundings.ts';
import { createUnread, type Unread } from './unread.ts';

/** Conversations that are followed for news; older ones are read when opened. The server allows 200. */
const followedAtMost = 50;
/** A short break, as when a phone changes from one network to another, is not worth a word. */
const worthSayingMs = 2_000;

/** All that belongs to one token, from the moment it is known until it is given up. */
export interface Visit {
  customer: CustomerView | null;
  /** Null until they are known. Most recently active first. */
  conversations: MyConversationView[] | null;
  /** Why they could not be fetched. */
  fault: Fault | null;
  isOffline: boolean;
  unread: Unread;
  reload(): Promise<void>;
  /** A conversation that was just started. */
  adopt(conversation: MyConversationView): void;
  log(conversationId: string): ConversationLog;
  nudge(): void;
  stop(): void;
}

interface Needs {
  surroundings: Surroundings;
  api: Api;
  token: string;
  drafts: Drafts;
  changed(): void;
  /** The token is worth nothing any more. */
  onEnded(): void;
}

export function createVisit({ surroundings, api, token, drafts, changed, onEnded }: Needs): Visit {
  const { clock, random, connect, local, newId } = surroundings;
  const outbox = createKept<PendingSend[]>(local, keys.outbox);
  const logs = new Map<string, ConversationLog>();
  const followed = new Set<string>();
  let isStopped = false;
  let cancelWord: (() => void) | undefined;
  const client = createLogClient({
    connect,
    clock,
    random,
    hello: { as: 'customer', token },
    outbox: { load: () => outbox.load() ?? [], save: (sends) => outbox.save(sends.length > 0 ? sends : null) },
    onStatus(status, reason) {
      if (status === 'online' || isStopped) {
        cancelWord?.();
        cancelWord = undefined;
        visit.isOffline = false;
      } else cancelWord ??= clock.after(worthSayingMs, sayOffline);
      changed();
      if (reason === 'SESSION_ENDED') onEnded();
    },
  });

  function sayOffline(): void {
    visit.isOffline = true;
    changed();
  }

  function put(news: MyConversationView[]): void {
    if (isStopped) return;
    const byId = new Map([...(visit.conversations ?? []), ...news].map((one) => [one.id, one]));
    visit.conversations = [...byId.values()].sort((a, b) => b.activeAt.localeCompare(a.activeAt));
    news.forEach(follow);
    changed();
  }

  function follow({ id, lastSeq, status }: MyConversationView): void {
    if (followed.has(id) || status === 'closed' || followed.size >= followedAtMost) return;
    followed.add(id);
    // Known to the server but new here, as after signing in on another device: nothing of it counts as unread.
    const from = visit.unread.seen(id) ?? lastSeq;
    visit.unread.mark(id, from);
    client.subscribe(id, from, {
      events(events) {
        const messages = events.filter(({ kind, author }) => kind === 'message' && author.kind === 'staff');
        visit.unread.arrived(
          id,
          messages.map(({ seq }) => seq),
        );
        const known = visit.conversations?.find((one) => one.id === id)?.lastSeq ?? 0;
        // Where that fails, what is shown stays as it was until the next event or reload.
        if (events.some(({ seq }) => seq > known)) api.getConversation(id).then((one) => put([one]), changed);
        changed();
      },
    });
    client.start();
  }

  const visit: Visit = {
    customer: null,
    conversations: null,
    fault: null,
    isOffline: false,
    unread: createUnread(surroundings),
    async reload() {
      visit.fault = null;
      try {
        const [{ customer }, { conversations }] = await Promise.all([api.resumeVisit(), api.listConversations()]);
        visit.customer = customer;
        // Added to what is there: one that was started meanwhile may not be in this answer.
        put(conversations);
      } catch (reason) {
        if (isStopped) return;
        visit.fault = faultOf(reason);
        changed();
        if (visit.fault === 'UNAUTHENTICATED') onEnded();
      }
    },
    adopt: (conversation) => put([conversation]),
    log(id) {
      const log = logs.get(id) ?? createConversationLog(id, client, drafts, newId, changed);
      logs.set(id, log);
      client.start();
      return log;
    },
    nudge() {
      client.nudge();
      if (visit.fault) void visit.reload();
    },
    stop() {
      isStopped = true;
      client.stop();
    },
  };
  void visit.reload();
  return visit;
}
