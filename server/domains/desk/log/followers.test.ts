import type { StaffEvent } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { describe, expect, it } from 'vitest';
import { createFollowers, type Follower } from './followers.ts';

const conversationId = 'c' as ConversationId;

function event(seq: number, kind: 'message' | 'note' = 'message'): StaffEvent {
  return { seq, at: new Date(0).toISOString(), author: { kind: 'customer' }, kind, text: `${seq}` };
}

/** A committed log in memory, and followers over it. */
function world() {
  const log: StaffEvent[] = [];
  const read = async (_id: ConversationId, after: number, limit: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    return log.slice(after, after + limit);
  };
  const followers = createFollowers(
    {
      read,
      async readTails(positions, limit) {
        const tails = new Map<ConversationId, StaffEvent[]>();
        for (const position of positions)
          tails.set(position.conversationId, await read(position.conversationId, position.after, limit));
        return tails;
      },
      heads: async (ids) => new Map(ids.map((id) => [id, log.length])),
    },
    () => {},
  );
  /** Committed by this process, by another one whose notice arrives, or by one whose notice is lost. */
  const commit = (kind: 'message' | 'note' = 'message') => {
    log.push(event(log.length + 1, kind));
    const committed = log.at(-1);
    return committed ? [{ conversationId, event: committed }] : [];
  };
  return { log, followers, commit };
}

function reader(audience: 'staff' | 'customer', room: () => boolean = () => true) {
  const frames: { after: number; through: number; seqs: number[] }[] = [];
  const follower: Follower = {
    audience,
    push(frame) {
      const { after, through, events } = JSON.parse(frame) as { after: number; through: number; events: StaffEvent[] };
      frames.push({ after, through, seqs: events.map((each) => each.seq) });
      return room();
    },
  };
  return { follower, frames, seqs: () => frames.flatMap((frame) => frame.seqs) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('followers', () => {
  it('confirm a subscription even when nothing is new', async () => {
    const { followers } = world();
    const { follower, frames } = reader('customer');
    followers.follow(conversationId, 0, follower);
    await settle();
    expect(frames).toEqual([{ after: 0, through: 0, seqs: [] }]);
  });

  it('are told from their own position on, then live', async () => {
    const { followers, commit } = world();
    for (let count = 0; count < 450; count++) commit();
    const { follower, seqs } = reader('staff');
    followers.follow(conversationId, 100, follower);
    await settle();
    followers.committed(commit());
    expect(seqs()).toEqual(Array.from({ length: 351 }, (_, index) => index + 101));
  });

  it('never show customers what is internal, and leave no gap where it stands', async () => {
    const { followers, commit } = world();
    const { follower, frames, seqs } = reader('customer');
    followers.follow(conversationId, 0, follower);
    await settle();
    followers.committed(commit());
    followers.committed(commit('note'));
    followers.committed(commit());
    expect(seqs()).toEqual([1, 3]);
    frames.forEach((frame, index) => {
      if (index > 0) expect(frame.after).toBe(frames[index - 1]?.through);
    });
  });

  it('read from the log what another process committed', async () => {
    const { followers, commit } = world();
    const { follower, seqs } = reader('staff');
    followers.follow(conversationId, 0, follower);
    await settle();
    commit();
    commit();
    await followers.changed([conversationId]);
    commit(); // its notice is lost
    followers.committed(commit());
    await settle();
    commit(); // and so is this one
    await followers.recover();
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
  });

  it('are given nothing while full, and everything afterwards', async () => {
    const { followers, commit } = world();
    let room = true;
    const slow = reader('staff', () => room);
    const quick = reader('staff');
    const following = followers.follow(conversationId, 0, slow.follower);
    followers.follow(conversationId, 0, quick.follower);
    await settle();
    room = false;
    for (let count = 0; count < 500; count++) followers.committed(commit());
    expect(slow.seqs()).toEqual([1]);
    expect(quick.seqs()).toHaveLength(500);
    room = true;
    following.resume();
    await settle();
    expect(slow.seqs()).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  it('are told nothing after they have stopped', async () => {
    const { followers, commit } = world();
    const { follower, seqs } = reader('staff');
    const following = followers.follow(conversationId, 0, follower);
    await settle();
    following.stop();
    followers.committed(commit());
    await settle();
    expect(seqs()).toEqual([]);
  });

  it('keep every reader complete and in order through random commits, notices, losses and slowness', async () => {
    let state = 7;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    for (let round = 0; round < 30; round++) {
      const { log, followers, commit } = world();
      const readers = Array.from({ length: 6 }, (_, index) => {
        const each = reader(index % 2 ? 'staff' : 'customer', () => random() > 0.3);
        return {
          ...each,
          following: followers.follow(conversationId, 0, each.follower),
          audience: each.follower.audience,
        };
      });
      const stir = async () => {
        const committed = commit(random() < 0.3 ? 'note' : 'message');
        const choice = random();
        if (choice < 0.5) followers.committed(committed);
        else if (choice < 0.7) void followers.changed([conversationId]);
        if (random() < 0.3) readers[Math.floor(random() * readers.length)]?.following.resume();
        if (random() < 0.4) await new Promise((resolve) => setImmediate(resolve));
      };
      for (let step = 0; step < 60; step++) await stir();
      for (let tries = 0; tries < 40; tries++) {
        await followers.recover();
        for (const each of readers) each.following.resume();
        await new Promise((resolve) => setImmediate(resolve));
      }
      await settle();
      const visibleTo = (audience: string) =>
        log.filter((logged) => audience === 'staff' || logged.kind !== 'note').map((logged) => logged.seq);
      for (const each of readers) expect(each.seqs()).toEqual(visibleTo(each.audience));
    }
  });
});
