import type { IncomingMessage } from 'node:http';
import { type ErrorCode, errors } from '@gatehouse/contract/errors';
import type { ConversationId } from '@gatehouse/contract/ids';
import { limits } from '@gatehouse/contract/limits';
import {
  type ByeReason,
  type ClientFrame,
  closeCodes,
  realtimeProtocol,
  type ServerFrame,
} from '@gatehouse/contract/realtime';
import { faultOfText, tidyText } from '@gatehouse/contract/text';
import { toContractError } from '../../../../platform/http/errors.ts';
import type { Connection } from '../../../../platform/sockets/connection.ts';
import type { SocketHandler } from '../../../../platform/sockets/socket-server.ts';
import { createTokenBucket } from '../../../../platform/sockets/token-bucket.ts';
import type { CustomerViewer, StaffViewer } from '../../../accounts/index.ts';
import type { Appended, Following } from '../../../desk/index.ts';
import type { ChannelsDeps } from '../../deps.ts';
import { idsOf, readFrame } from './read-frame.ts';

type Member = CustomerViewer | StaffViewer;
type Send = Extract<ClientFrame, { type: 'send' }>;

const helloWithinMs = 10_000;
const pingAfterMs = 25_000;
const framesPerSecond = 20;
const framesBurst = 100;
const messagesPerSecond = 5;
const messagesBurst = 20;
/** Frames refused in a row before the connection is cut. */
const refusalsBeforeBye = 200;

export interface ChatDeps extends ChannelsDeps {
  /** Who is behind the first frame: by its token, or by the cookies of a page of our own origin. */
  identify(hello: Extract<ClientFrame, { type: 'hello' }>, request: IncomingMessage): Promise<Member | null>;
  onMember(member: Member, connection: ChatConnection): () => void;
}

export interface ChatConnection extends SocketHandler {
  bye(reason: ByeReason, reconnectAfterMs: number | null): void;
  /** These conversations are no longer this customer's. */
  lose(ids: readonly ConversationId[]): void;
}

/** Speaks the realtime protocol (docs/realtime.md) with one client. */
export function createChatConnection(deps: ChatDeps, connection: Connection, request: IncomingMessage): ChatConnection {
  const followings = new Map<ConversationId, Following>();
  /** Conversations that this connection may write to; emptied when ownership changes. */
  const mayWrite = new Set<ConversationId>();
  const frames = createTokenBucket(framesPerSecond * deps.rateLimitFactor, framesBurst * deps.rateLimitFactor);
  const messages = createTokenBucket(messagesPerSecond * deps.rateLimitFactor, messagesBurst * deps.rateLimitFactor);
  let member: Member | null = null;
  let greeted = false;
  let refusals = 0;
  let leave: (() => void) | null = null;
  let unwatch: (() => void) | null = null;
  let waitingFor: Promise<void> | null = null;
  const helloTimer = setTimeout(() => bye('NO_HELLO', 1_000), helloWithinMs);

  const send = (frame: ServerFrame) => connection.send(JSON.stringify(frame));

  function refuse(
    code: ErrorCode,
    about: { conversationId?: string | undefined; clientId?: string | undefined; retryAfterMs?: number } = {},
  ): null {
    send({ type: 'error', code, message: errors[code].message, ...about } as ServerFrame);
    return null;
  }

  function bye(reason: ByeReason, reconnectAfterMs: number | null): void {
    connection.close(
      closeCodes[reason],
      JSON.stringify({ type: 'bye', reason, reconnectAfterMs } satisfies ServerFrame),
    );
  }

  async function greet(hello: Extract<ClientFrame, { type: 'hello' }>): Promise<void> {
    if (greeted) return void refuse('INVALID_INPUT');
    greeted = true;
    if (hello.protocol !== realtimeProtocol) {
      refuse('PROTOCOL_UNSUPPORTED');
      return bye('NO_HELLO', null);
    }
    const known = await deps.identify(hello, request);
    if (!connection.open) return;
    clearTimeout(helloTimer);
    if (!known) {
      refuse('UNAUTHENTICATED');
      return bye('SESSION_ENDED', null);
    }
    member = known;
    leave = deps.onMember(known, self);
    connection.onRoom(() => {
      for (const following of followings.values()) following.resume();
    });
    send({ type: 'welcome', protocol: realtimeProtocol, viewer: { kind: known.kind, id: known.id }, pingAfterMs });
  }

  /** Whether this member may see the conversation at all. */
  async function maySee(viewer: Member, id: ConversationId): Promise<boolean> {
    return viewer.kind === 'staff' ? deps.desk.exists(id) : deps.desk.own.isOwn(viewer.id, id);
  }

  async function subscribe(viewer: Member, id: ConversationId, after: number): Promise<void> {
    if (followings.size >= limits.subscriptions && !followings.has(id))
      return void refuse('TOO_MANY_SUBSCRIPTIONS', { conversationId: id });
    if (!(await maySee(viewer, id))) return void refuse('NOT_FOUND', { conversationId: id });
    if (!connection.open) return;
    followings.get(id)?.stop();
    mayWrite.add(id);
    followings.set(id, deps.desk.log.follow(id, after, { audience: viewer.kind, push: connection.send }));
  }

  function unsubscribe(id: ConversationId): null {
    followings.get(id)?.stop();
    followings.delete(id);
    mayWrite.delete(id);
    return null;
  }

  function answer(frame: Send, appended: Appended): void {
    const { conversationId, clientId } = frame;
    switch (appended.outcome) {
      case 'appended':
      case 'duplicate':
        send({
          type: 'ack',
          conversationId,
          clientId,
          seq: appended.seq,
          at: appended.at.toISOString(),
          ...(appended.outcome === 'duplicate' ? { duplicate: true } : {}),
        });
        return;
      case 'crossed':
        refuse('REPLY_CROSSED', { conversationId, clientId });
        return;
      case 'closed':
        refuse('CONVERSATION_CLOSED', { conversationId, clientId });
        return;
      case 'conflict':
        refuse('CLIENT_ID_CONFLICT', { conversationId, clientId });
        return;
      case 'missing':
        refuse('NOT_FOUND', { conversationId, clientId });
    }
  }

  function appended(viewer: Member, frame: Send, text: string): Promise<Appended> {
    const { conversationId, clientId, kind, expectedSeq, followUp } = frame;
    const { log } = deps.desk;
    if (viewer.kind === 'customer')
      return log.append({ kind, conversationId, author: { kind: viewer.kind, id: viewer.id }, clientId, text });
    const author = { kind: viewer.kind, id: viewer.id, name: viewer.name };
    if (kind === 'note') return log.append({ kind, conversationId, author, clientId, text });
    return deps.desk.answer({ kind, conversationId, author, clientId, text }, { expectedSeq, followUp });
  }

  /** Returns null when later frames need not wait, which is the rule: appending keeps the order by itself. */
  function write(viewer: Member, frame: Send): Promise<void> | null {
    const { conversationId, clientId } = frame;
    const about = { conversationId, clientId };
    const text = tidyText(frame.text);
    const fault = faultOfText(text, limits.messageLength);
    if (fault) return refuse(fault, about);
    const forTeam = frame.kind === 'note' || frame.expectedSeq !== undefined || frame.followUp !== undefined;
    if (forTeam && viewer.kind !== 'staff') return refuse('FORBIDDEN', about);
    const waitMs = messages.take(performance.now());
    if (waitMs > 0) return refuse('RATE_LIMITED', { ...about, retryAfterMs: waitMs });
    const append = () => {
      appended(viewer, frame, text).then(
        (outcome) => answer(frame, outcome),
        (thrown: unknown) => failed(frame, thrown),
      );
    };
    if (!mayWrite.has(conversationId)) {
      return maySee(viewer, conversationId).then((may) => (may ? append() : void refuse('NOT_FOUND', about)));
    }
    append();
    return null;
  }

  function watchQueue(viewer: Member): null {
    if (viewer.kind !== 'staff') return refuse('FORBIDDEN');
    unwatch ??= deps.desk.watchQueue((ids) => send({ type: 'queue', conversationIds: [...ids] }));
    return null;
  }

  function act(frame: ClientFrame): Promise<void> | null {
    if (frame.type === 'hello') return greet(frame);
    if (frame.type === 'ping') {
      send({ type: 'pong' });
      return null;
    }
    if (!member) return refuse('UNAUTHENTICATED');
    switch (frame.type) {
      case 'subscribe':
        return subscribe(member, frame.conversationId, frame.after);
      case 'unsubscribe':
        return unsubscribe(frame.conversationId);
      case 'send':
        return write(member, frame);
      case 'watch-queue':
        return watchQueue(member);
    }
  }

  /** Frames act in the order in which they came: whoever must wait for the database holds up the ones behind. */
  function actInOrder(frame: ClientFrame): void {
    const settled = (waiting: Promise<void>) => {
      const done = waiting
        .catch((thrown: unknown) => failed(frame, thrown))
        .then(() => {
          if (waitingFor === done) waitingFor = null;
        });
      waitingFor = done;
    };
    const waiting = waitingFor ? waitingFor.then(() => act(frame) ?? undefined) : act(frame);
    if (waiting) settled(waiting);
  }

  function failed(frame: ClientFrame, thrown: unknown): void {
    const { error } = toContractError(thrown);
    if (error.code === 'INTERNAL') deps.log.error({ error: thrown, frame: frame.type }, 'frame failed');
    const about = 'conversationId' in frame ? { conversationId: frame.conversationId } : {};
    refuse(error.code as ErrorCode, { ...about, ...('clientId' in frame ? { clientId: frame.clientId } : {}) });
  }

  const self: ChatConnection = {
    onText(data) {
      const waitMs = frames.take(performance.now());
      if (waitMs > 0) {
        if (++refusals > refusalsBeforeBye) bye('FLOODING', 30_000);
        else refuse('RATE_LIMITED', { ...idsOf(readFrame(data)), retryAfterMs: waitMs });
        return;
      }
      const read = readFrame(data);
      if ('fault' in read) {
        if (++refusals > refusalsBeforeBye) bye('MALFORMED', null);
        else refuse(read.fault, idsOf(read));
        return;
      }
      refusals = 0;
      actInOrder(read.frame);
    },
    onClosed() {
      clearTimeout(helloTimer);
      for (const following of followings.values()) following.stop();
      followings.clear();
      leave?.();
      unwatch?.();
    },
    onStuck: () => bye('SLOW_READER', 5_000),
    onStopping: () => bye('SERVER_STOPPING', 500 + Math.round(Math.random() * 1_500)),
    bye,
    lose(ids) {
      if (member?.kind !== 'customer') return;
      for (const id of ids) {
        if (!followings.has(id) && !mayWrite.has(id)) continue;
        unsubscribe(id);
        refuse('NOT_FOUND', { conversationId: id });
      }
    },
  };
  return self;
}
