import type { ClientFrameInput, EventsFrame } from '@gatehouse/contract/realtime';
import type { Clock, ErrorFrame, LogListener } from './api.ts';
import { backoff } from './backoff.ts';
import { isRetryable } from './is-retryable.ts';

interface Follower {
  on: LogListener;
  last: number;
  answered: boolean;
}

interface Followed {
  followers: Set<Follower>;
  /** A subscribe is on its way: a gap seen meanwhile needs no second one. */
  asked: boolean;
  attempts: number;
  cancelRetry(): void;
}

export interface Subscriptions {
  add(conversationId: string, after: number, on: LogListener): () => void;
  listeners(conversationId: string): LogListener[];
  hear(frame: EventsFrame): void;
  /** The server did not answer a subscribe with events. */
  refused(conversationId: string, error: ErrorFrame): void;
  ready(): void;
  lost(): void;
}

/** Keeps each follower's own position, and asks again from there after a reconnect or a gap. */
export function createSubscriptions(
  write: (frame: ClientFrameInput) => void,
  clock: Clock,
  random: () => number,
): Subscriptions {
  const all = new Map<string, Followed>();

  function ask(conversationId: string, followed: Followed): void {
    followed.cancelRetry();
    followed.asked = true;
    const after = Math.min(...[...followed.followers].map(({ last }) => last));
    write({ type: 'subscribe', conversationId, after });
  }

  function deliver(follower: Follower, frame: EventsFrame): void {
    if (frame.through <= follower.last && follower.answered) return;
    const fresh = frame.events.filter(({ seq }) => seq > follower.last);
    follower.last = Math.max(follower.last, frame.through);
    follower.answered = true;
    follower.on.events(fresh, follower.last);
  }

  return {
    add(conversationId, after, on) {
      const followed = all.get(conversationId) ?? {
        followers: new Set(),
        asked: false,
        attempts: 0,
        cancelRetry: () => {},
      };
      const follower = { on, last: after, answered: false };
      all.set(conversationId, followed);
      followed.followers.add(follower);
      ask(conversationId, followed);
      return () => {
        if (!followed.followers.delete(follower) || followed.followers.size > 0) return;
        followed.cancelRetry();
        all.delete(conversationId);
        write({ type: 'unsubscribe', conversationId });
      };
    },

    listeners: (conversationId) => [...(all.get(conversationId)?.followers ?? [])].map(({ on }) => on),

    hear(frame) {
      const followed = all.get(frame.conversationId);
      if (!followed) return;
      const behind = [...followed.followers].some(({ last }) => last < frame.after);
      if (!behind) {
        followed.asked = false;
        followed.attempts = 0;
      }
      for (const follower of followed.followers) {
        if (follower.last >= frame.after) deliver(follower, frame);
      }
      if (behind && !followed.asked && followed.followers.size > 0) ask(frame.conversationId, followed);
    },

    refused(conversationId, error) {
      const followed = all.get(conversationId);
      if (!followed || !isRetryable(error)) return;
      followed.cancelRetry();
      followed.cancelRetry = clock.after(error.retryAfterMs ?? backoff(followed.attempts++, random), () =>
        ask(conversationId, followed),
      );
    },

    ready() {
      for (const [conversationId, followed] of all) ask(conversationId, followed);
    },

    lost() {
      for (const followed of all.values()) followed.cancelRetry();
    },
  };
}
