import type { ErrorCode } from '@gatehouse/contract/errors';
import { type ClientFrame, clientFrame } from '@gatehouse/contract/realtime';

interface Ids {
  conversationId?: string;
  clientId?: string;
}

type Read = { frame: ClientFrame } | ({ fault: ErrorCode } & Ids);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 64 ? value : undefined;

/** A client's frame, or what is wrong with it; ids are given back, so that the client knows which of its frames is meant. */
export function readFrame(data: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return { fault: 'MALFORMED' };
  }
  const parsed = clientFrame.safeParse(value);
  if (parsed.success) return { frame: parsed.data };
  const [issue] = parsed.error.issues;
  const fault =
    issue?.code === 'unrecognized_keys'
      ? 'UNKNOWN_FIELD'
      : issue?.code === 'invalid_type'
        ? 'WRONG_TYPE'
        : 'INVALID_INPUT';
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const conversationId = text(given.conversationId);
  const clientId = text(given.clientId);
  return { fault, ...(conversationId ? { conversationId } : {}), ...(clientId ? { clientId } : {}) };
}

/** Which of the client's frames an answer is about. */
export function idsOf(read: Read): Ids {
  const { conversationId, clientId } = 'frame' in read ? (read.frame as Ids) : read;
  return { ...(conversationId ? { conversationId } : {}), ...(clientId ? { clientId } : {}) };
}
