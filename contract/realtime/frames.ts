import * as z from 'zod';
import { customerEvent, followUp, staffEvent } from '../desk/views.ts';
import type { ErrorCode } from '../shared/errors.ts';
import { clientId, conversationId, seq } from '../shared/ids.ts';

/**
 * Spoken at `GET /realtime` (RFC 6455). A client sends one JSON object per text message; the server sends one, or an array of
 * those that left together. `docs/realtime.md` tells how to write a client.
 */
export const realtimeProtocol = 1;

/** First frame of a connection. Customers of a widget send their token; pages of the server's own origin are known by cookie. */
export const helloFrame = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int(),
  token: z.string().max(200).optional(),
  as: z.enum(['customer', 'staff']).describe('Which of the two identities a browser with both cookies means'),
});

/** Follow a conversation from a position on. The answer is an `events` frame, empty if nothing is new. */
export const subscribeFrame = z.strictObject({ type: z.literal('subscribe'), conversationId, after: seq });
export const unsubscribeFrame = z.strictObject({ type: z.literal('unsubscribe'), conversationId });

/** Append a message or (team only) a note. The answer is `ack` once it is committed, or `error`; both carry the client id. */
export const sendFrame = z.strictObject({
  type: z.literal('send'),
  conversationId,
  clientId,
  kind: z.enum(['message', 'note']).default('message'),
  text: z.string(),
  expectedSeq: seq
    .optional()
    .describe('Team only: how far the author had read. Refused with `REPLY_CROSSED` if a colleague has answered since'),
  followUp: followUp.optional().describe('Team only: what is done in the same moment'),
});

/** Team only: be told which conversations changed, at most four times a second. */
export const watchQueueFrame = z.strictObject({ type: z.literal('watch-queue') });
export const pingFrame = z.strictObject({ type: z.literal('ping') });

export const clientFrame = z.discriminatedUnion('type', [
  helloFrame,
  subscribeFrame,
  unsubscribeFrame,
  sendFrame,
  watchQueueFrame,
  pingFrame,
]);
export type ClientFrame = z.infer<typeof clientFrame>;
/** A client frame as it is written, before the server has checked it. */
export type ClientFrameInput = z.input<typeof clientFrame>;

export const welcomeFrame = z.object({
  type: z.literal('welcome'),
  protocol: z.int(),
  viewer: z.object({ kind: z.enum(['customer', 'staff']), id: z.uuid() }),
  pingAfterMs: z
    .int()
    .describe('Send `ping` after this much silence; a server that is silent for twice as long is gone'),
});

/** Everything that the viewer may see in (after, through]. A client whose last position is below `after` has a gap: subscribe again. */
export const eventsFrame = z.object({
  type: z.literal('events'),
  conversationId,
  after: seq,
  through: seq,
  events: z.array(z.union([staffEvent, customerEvent])),
});
export const ackFrame = z.object({
  type: z.literal('ack'),
  conversationId,
  clientId,
  seq,
  at: z.iso.datetime(),
  duplicate: z.boolean().optional().describe('The client id was known: nothing was added'),
});
export const queueFrame = z.object({ type: z.literal('queue'), conversationIds: z.array(conversationId) });
export const errorFrame = z.object({
  type: z.literal('error'),
  code: z.custom<ErrorCode>((value) => typeof value === 'string'),
  message: z.string(),
  conversationId: conversationId.optional(),
  clientId: clientId.optional(),
  retryAfterMs: z.int().optional(),
});
export const pongFrame = z.object({ type: z.literal('pong') });

/** Last frame before the server closes; the close code follows from the reason. */
export const byeFrame = z.object({
  type: z.literal('bye'),
  reason: z.enum(['SERVER_STOPPING', 'SESSION_ENDED', 'FLOODING', 'SLOW_READER', 'NO_HELLO', 'MALFORMED']),
  reconnectAfterMs: z.int().nullable().describe('Null: do not come back by yourself'),
});

export const serverFrame = z.discriminatedUnion('type', [
  welcomeFrame,
  eventsFrame,
  ackFrame,
  queueFrame,
  errorFrame,
  pongFrame,
  byeFrame,
]);
export type ServerFrame = z.infer<typeof serverFrame>;
export type EventsFrame = z.infer<typeof eventsFrame>;
export type ByeReason = z.infer<typeof byeFrame>['reason'];

/** WebSocket close codes by reason (4000–4999 are an application's own, RFC 6455 § 7.4.2). */
export const closeCodes = {
  SERVER_STOPPING: 1012,
  FRAME_TOO_LARGE: 1009,
  MALFORMED: 4400,
  SESSION_ENDED: 4401,
  NO_HELLO: 4408,
  FLOODING: 4429,
  SLOW_READER: 4413,
} as const;
