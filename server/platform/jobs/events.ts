import type * as z from 'zod';
import type { Tx } from '../db/database.ts';
import type { Job, Jobs } from './jobs.ts';

/** Something that a domain tells the others, once it is committed. */
export interface EventType<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
}

/** What another domain does about it: at least once, so it must be harmless when it runs again. */
export interface Reaction<Payload = unknown> {
  readonly event: EventType<Payload>;
  readonly name: string;
  handle(payload: Payload): Promise<void>;
}

export interface Events {
  /** Writes the event in the same transaction as the change that it tells of. */
  emit<Payload>(tx: Tx, event: EventType<Payload>, payload: Payload): Promise<void>;
  react<Payload>(reaction: Reaction<Payload>): void;
  /** The jobs that carry events to their reactions. */
  jobs(): Job[];
}

/** The outbox is the job queue: an event is one job per reaction (ADR 0004). */
export function createEvents(jobs: Jobs): Events {
  const reactions = new Map<string, Reaction>();
  const nameOf = (reaction: { event: { name: string }; name: string }) => `${reaction.event.name} → ${reaction.name}`;
  return {
    async emit(tx, event, payload) {
      for (const [name, reaction] of reactions) {
        if (reaction.event.name === event.name) await jobs.enqueue(tx, name, payload);
      }
    },
    react(reaction) {
      reactions.set(nameOf(reaction), reaction as Reaction);
    },
    jobs: () =>
      [...reactions].map(([name, reaction]) => ({
        name,
        payload: reaction.event.payload,
        run: (payload) => reaction.handle(payload),
      })),
  };
}
