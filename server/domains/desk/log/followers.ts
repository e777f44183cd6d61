import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import type { Committed } from './appender.ts';
import { isInternal } from './entry.ts';

export type Audience = 'customer' | 'staff';

/** Where the events of a followed conversation go. */
export interface Follower {
  readonly audience: Audience;
  /** Takes one `events` frame. False: full, give no more until `resume`. */
  push(frame: string): boolean;
}

export interface Following {
  /** The follower has room again. */
  resume(): void;
  stop(): void;
}

/** A followed log of one follower: `seen` is how far it was read for them, `told` how far they know that they have it. */
interface Position {
  readonly conversationId: ConversationId;
  readonly follower: Follower;
  seen: number;
  told: number;
  /** live: takes events as they are committed. reading, full: live events pass by and are read from the database later. */
  state: 'live' | 'reading' | 'full' | 'stopped';
}

interface Topic {
  readonly positions: Set<Position>;
  /** The highest position that is known to be committed. */
  head: number;
}

interface Source {
  read(conversationId: ConversationId, after: number, limit: number): Promise<StaffEvent[]>;
  readTails(
    positions: readonly { conversationId: ConversationId; after: number }[],
    limit: number,
  ): Promise<Map<ConversationId, StaffEvent[]>>;
  heads(conversationIds: readonly ConversationId[]): Promise<Map<ConversationId, number>>;
}

export interface Followers {
  follow(conversationId: ConversationId, after: number, follower: Follower): Following;
  /** Events that this process has committed, in order per conversation. */
  committed(committed: readonly Committed[]): void;
  /** Another process has committed something in these. */
  changed(conversationIds: readonly ConversationId[]): Promise<void>;
  /** Messages may have been missed: looks at every followed conversation. */
  recover(): Promise<void>;
}

const pageSize = 200;
const retryMs = 500;

/**
 * Keeps every follower's copy of a log complete and in order: each tails from its own last position, from memory while it
 * keeps up and from the database when it does not. Nothing is queued for slow followers.
 */
export function createFollowers(source: Source, onError: (error: unknown) => void): Followers {
  const topics = new Map<ConversationId, Topic>();

  /** Makes the frame for one stretch, or finds it among those just made for others who are at the same position. */
  function frameFor(
    position: Position,
    events: readonly StaffEvent[],
    visible: readonly StaffEvent[],
    made: Map<string, string>,
  ): string {
    // Where nothing is hidden, all audiences read the same.
    const key = `${visible.length === events.length ? 'all' : position.follower.audience} ${position.told}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const through = events.at(-1)?.seq ?? position.seen;
    const frame = `{"type":"events","conversationId":"${position.conversationId}","after":${position.told},"through":${through},"events":${JSON.stringify(visible)}}`;
    made.set(key, frame);
    return frame;
  }

  function give(
    position: Position,
    events: readonly StaffEvent[],
    made: Map<string, string>,
    evenIfEmpty: boolean,
  ): void {
    const all = position.follower.audience === 'staff' || !events.some((event) => isInternal(event.kind));
    const visible = all ? events : events.filter((event) => !isInternal(event.kind));
    const through = events.at(-1)?.seq ?? position.seen;
    if (visible.length > 0 || evenIfEmpty) {
      const frame = frameFor(position, events, visible, made);
      position.told = through;
      if (!position.follower.push(frame)) position.state = 'full';
    }
    position.seen = through;
  }

  /** Reads from the database until the follower has all, or is full. `confirm`: the first page is given even when empty. */
  async function catchUp(position: Position, confirm: boolean): Promise<void> {
    position.state = 'reading';
    let owed = confirm;
    for (;;) {
      const events = await readPatiently(position);
      if (position.state !== 'reading') return;
      if (events.length > 0 || owed) give(position, events, new Map(), owed);
      owed = false;
      if (position.state !== 'reading') return;
      if (events.length < pageSize && position.seen >= (topics.get(position.conversationId)?.head ?? 0)) break;
    }
    position.state = 'live';
  }

  async function readPatiently(position: Position): Promise<StaffEvent[]> {
    for (;;) {
      try {
        return await source.read(position.conversationId, position.seen, pageSize);
      } catch (error) {
        onError(error);
        await new Promise((resolve) => setTimeout(resolve, retryMs));
        if (position.state !== 'reading') return [];
      }
    }
  }

  function dispatch(topic: Topic, events: readonly StaffEvent[]): void {
    const first = events[0]?.seq;
    const last = events.at(-1)?.seq;
    if (first === undefined || last === undefined) return;
    topic.head = Math.max(topic.head, last);
    const made = new Map<string, string>();
    for (const position of topic.positions) {
      if (position.state !== 'live' || position.seen >= last) continue;
      if (position.seen + 1 < first) void catchUp(position, false);
      else if (position.seen + 1 === first) give(position, events, made, false);
      else
        give(
          position,
          events.filter((event) => event.seq > position.seen),
          new Map(),
          false,
        );
    }
  }

  async function changed(conversationIds: readonly ConversationId[]): Promise<void> {
    const positions = conversationIds.flatMap((conversationId) => {
      const idle = [...(topics.get(conversationId)?.positions ?? [])].filter((position) => position.state === 'live');
      return idle.length > 0 ? [{ conversationId, after: Math.min(...idle.map((position) => position.seen)) }] : [];
    });
    if (positions.length === 0) return;
    for (const [conversationId, events] of await source.readTails(positions, pageSize)) {
      const topic = topics.get(conversationId);
      if (topic) dispatch(topic, events);
      if (events.length === pageSize) await changed([conversationId]);
    }
  }

  return {
    follow(conversationId, after, follower) {
      const topic = topics.get(conversationId) ?? { positions: new Set(), head: 0 };
      topics.set(conversationId, topic);
      const position: Position = { conversationId, follower, seen: after, told: after, state: 'reading' };
      topic.positions.add(position);
      void catchUp(position, true);
      return {
        resume() {
          if (position.state === 'full') void catchUp(position, false);
        },
        stop() {
          position.state = 'stopped';
          topic.positions.delete(position);
          if (topic.positions.size === 0) topics.delete(conversationId);
        },
      };
    },
    committed(committed) {
      const byConversation = new Map<ConversationId, StaffEvent[]>();
      for (const { conversationId, event } of committed) {
        if (!topics.has(conversationId)) continue;
        const events = byConversation.get(conversationId);
        if (events) events.push(event);
        else byConversation.set(conversationId, [event]);
      }
      for (const [conversationId, events] of byConversation) {
        const topic = topics.get(conversationId);
        if (topic) dispatch(topic, events);
      }
    },
    changed,
    async recover() {
      const heads = await source.heads([...topics.keys()]);
      const behind = [...heads].filter(([conversationId, head]) =>
        [...(topics.get(conversationId)?.positions ?? [])].some((position) => position.seen < head),
      );
      await changed(behind.map(([conversationId]) => conversationId));
    },
  };
}
