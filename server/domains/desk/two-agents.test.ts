import { randomInt, randomUUID } from 'node:crypto';
import type { DraftView } from '@gatehouse/contract/desk';
import type { ConversationId } from '@gatehouse/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffClient, VisitorClient } from '../../../testing/clients.ts';
import { connectRaw } from '../../../testing/realtime.ts';
import { createWorld, type World } from '../../../testing/world.ts';

let world: World;
let bo: StaffClient;
/** Where the second agent's page is connected: another process over the same database. */
let elsewhere: string;
beforeAll(async () => {
  world = await createWorld();
  bo = await world.staff('agent');
  elsewhere = (await world.neighbour()).baseUrl;
});
afterAll(() => world.stop());

async function ask(): Promise<{ visitor: VisitorClient; id: ConversationId; lastSeq: number }> {
  const visitor = await world.visitor();
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
  });
  return { visitor, id: conversation.id, lastSeq: conversation.lastSeq };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const draftOf = (reply: string): DraftView => ({ mode: 'reply', reply, note: '', refused: [] });
const answersOf = async (conversationId: ConversationId) =>
  (await world.admin.api.desk.listEvents({ conversationId, after: 0 })).events.flatMap((event) =>
    event.kind === 'message' && event.author.kind === 'staff' ? event.text : [],
  );

type Outcome = 'sent' | 'crossed';

/** Over HTTP, at one process. */
async function adaReplies(conversationId: ConversationId, clientId: string, text: string, expectedSeq: number) {
  return world.admin.api.desk.reply({ conversationId, clientId, text, expectedSeq }).then(
    (): Outcome => 'sent',
    (error: { code?: string }): Outcome => {
      expect(error.code).toBe('REPLY_CROSSED');
      return 'crossed';
    },
  );
}

describe('two agents on one conversation', () => {
  it('never both answer what neither has seen the other answer, at 50 random moments, and no draft is lost', async () => {
    const socket = await connectRaw(elsewhere, { cookie: bo.cookie });
    /** Over a socket, at the other process. */
    async function boReplies(conversationId: ConversationId, clientId: string, text: string, expectedSeq: number) {
      const before = socket.frames.length;
      socket.send({ type: 'send', conversationId, clientId, text, expectedSeq });
      for (;;) {
        const answer = socket.frames
          .slice(before)
          .find((frame) => (frame.type === 'ack' || frame.type === 'error') && frame.clientId === clientId);
        if (answer?.type === 'ack') return 'sent' satisfies Outcome;
        if (answer?.type === 'error') {
          expect(answer.code).toBe('REPLY_CROSSED');
          return 'crossed' satisfies Outcome;
        }
        await pause(2);
      }
    }

    const won = { ada: 0, bo: 0 };
    for (let round = 0; round < 50; round++) {
      const { visitor, id, lastSeq } = await ask();
      const [ofAda, ofBo] = [randomUUID(), randomUUID()];
      const drafts = { ada: draftOf(`Ada ${round}`), bo: draftOf(`Bo ${round}`) };
      await Promise.all([
        world.admin.api.desk.saveDraft({ conversationId: id, draft: drafts.ada }),
        bo.api.desk.saveDraft({ conversationId: id, draft: drafts.bo }),
      ]);
      const [ada, other] = await Promise.all([
        pause(randomInt(12)).then(() => adaReplies(id, ofAda, drafts.ada.reply, lastSeq)),
        pause(randomInt(12)).then(() => boReplies(id, ofBo, drafts.bo.reply, lastSeq)),
        pause(randomInt(12)).then(() =>
          visitor.api.channels.writeMessage({ conversationId: id, clientId: randomUUID(), text: 'hello?' }),
        ),
      ]);
      expect([ada, other].sort(), `round ${round}`).toEqual(['crossed', 'sent']);
      expect(await answersOf(id)).toEqual([ada === 'sent' ? drafts.ada.reply : drafts.bo.reply]);
      won[ada === 'sent' ? 'ada' : 'bo'] += 1;
      // Whoever was stopped has the text still, on any device.
      expect((await world.admin.api.desk.getDraft({ conversationId: id })).draft).toEqual(drafts.ada);
      expect((await bo.api.desk.getDraft({ conversationId: id })).draft).toEqual(drafts.bo);
      // A retry of the one that went out is no second answer; the other goes out once its author has seen the first.
      if (ada === 'sent') expect(await adaReplies(id, ofAda, drafts.ada.reply, lastSeq)).toBe('sent');
      const { lastSeq: seen } = await world.admin.api.desk.getConversation({ conversationId: id });
      if (ada === 'crossed') expect(await adaReplies(id, ofAda, drafts.ada.reply, seen)).toBe('sent');
      else expect(await boReplies(id, ofBo, drafts.bo.reply, seen)).toBe('sent');
      expect(await answersOf(id)).toHaveLength(2);
    }
    expect(won.ada, 'both sides win some, or the moments were not random').toBeGreaterThan(0);
    expect(won.bo).toBeGreaterThan(0);
    socket.close();
  }, 60_000);

  it('are not stopped by their own answers, notes, or what the customer writes', async () => {
    const { visitor, id, lastSeq } = await ask();
    expect(await adaReplies(id, randomUUID(), 'one', lastSeq)).toBe('sent');
    expect(await adaReplies(id, randomUUID(), 'two', lastSeq)).toBe('sent');
    await bo.api.desk.addNote({ conversationId: id, clientId: randomUUID(), text: 'a note' });
    await visitor.api.channels.writeMessage({ conversationId: id, clientId: randomUUID(), text: 'thanks' });
    expect(await adaReplies(id, randomUUID(), 'three', lastSeq)).toBe('sent');
    expect(await answersOf(id)).toEqual(['one', 'two', 'three']);
  });

  it('is nothing that a customer can ask for', async () => {
    const { visitor, id } = await ask();
    const socket = await connectRaw(world.url, { token: visitor.token });
    socket.send({ type: 'send', conversationId: id, clientId: randomUUID(), text: 'hi', expectedSeq: 0 });
    expect((await socket.next('error')).code).toBe('FORBIDDEN');
    socket.close();
  });
});

describe('drafts', () => {
  it('are kept as they were typed, each for one person, until they are forgotten', async () => {
    const { id } = await ask();
    const odd: DraftView = {
      mode: 'note',
      reply: 'half a pair \ud800 and a null \u0000',
      note: '备注',
      refused: [{ clientId: randomUUID() as never, kind: 'message', text: 'not taken', code: 'REPLY_CROSSED' }],
    };
    await bo.api.desk.saveDraft({ conversationId: id, draft: odd });
    expect((await bo.api.desk.getDraft({ conversationId: id })).draft).toEqual(odd);
    expect((await world.admin.api.desk.getDraft({ conversationId: id })).draft).toBeNull();
    await bo.api.desk.saveDraft({ conversationId: id, draft: null });
    expect((await bo.api.desk.getDraft({ conversationId: id })).draft).toBeNull();
  });
});

describe('who is here', () => {
  it('is told to the others, with what they do, and never to oneself', async () => {
    const { id } = await ask();
    const ada = world.admin.api.desk;
    expect((await ada.announcePresence({ conversationId: id, doing: 'reading' })).others).toEqual([]);
    const seen = await bo.api.desk.announcePresence({ conversationId: id, doing: 'typing' });
    expect(seen.others).toEqual([{ id: world.admin.id, name: 'Ada', doing: 'reading' }]);
    const { others } = await ada.announcePresence({ conversationId: id, doing: 'reading' });
    expect(others).toMatchObject([{ id: bo.id, doing: 'typing' }]);
  });
});
