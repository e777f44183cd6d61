import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CaseCode, ConversationId, StaffId } from '@gatehouse/contract/ids';

/** The reply that a code stands for. Whatever of it is changed, the code no longer fits. */
export interface CodedReply {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly staffId: StaffId;
  readonly at: Date;
}

export interface ReplyCodes {
  /** The part of a reply's code after the case code: its place in the log and 40 bits that only this server can make. */
  codeOf(reply: CodedReply): string;
  /** Whether a mark that somebody typed belongs to this reply; takes the same time either way. */
  fits(reply: CodedReply, mark: string): boolean;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const markLength = 8;
const lifetimeMs = 30 * 24 * 3_600_000;

/** When a code stops being proof: who shows an old one may have found it. */
export function expiryOf(at: Date): Date {
  return new Date(at.getTime() + lifetimeMs);
}

export function createReplyCodes(secretKey: Buffer): ReplyCodes {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'gatehouse reply code', 32));

  function markOf({ conversationId, seq, staffId, at }: CodedReply): string {
    const digest = createHmac('sha256', key).update(`${conversationId} ${seq} ${staffId} ${at.toISOString()}`).digest();
    // Eight characters of five bits each (Crockford base 32).
    let bits = digest.readUIntBE(0, 5);
    let mark = '';
    for (let place = 0; place < markLength; place++) {
      mark = `${alphabet[bits % 32]}${mark}`;
      bits = Math.floor(bits / 32);
    }
    return mark;
  }

  return {
    codeOf(reply) {
      const mark = markOf(reply);
      return `${reply.seq}-${mark.slice(0, 4)}-${mark.slice(4)}`;
    },
    fits: (reply, mark) =>
      mark.length === markLength &&
      timingSafeEqual(Buffer.from(markOf(reply)), Buffer.from(mark, 'latin1').subarray(0, markLength)),
  };
}

export interface TypedCode {
  readonly caseCode: CaseCode;
  readonly seq: number;
  readonly mark: string;
}

/**
 * Reads a whole code as people type or paste it: any case, any spaces and hyphens, O for 0, I and L for 1.
 *
 * @example readReplyCode('gh-7k3m-q2xd 12 x4tq 9m2k') // { caseCode: 'GH-7K3M-Q2XD', seq: 12, mark: 'X4TQ9M2K' }
 */
export function readReplyCode(typed: string): TypedCode | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const inBase32 = (text: string) => text.replaceAll('O', '0').replace(/[IL]/g, '1');
  const parts = /^GH([0-9A-Z]{8})([0-9OIL]{1,9})([0-9A-Z]{8})$/.exec(letters);
  const [, place = '', number = '', mark = ''] = parts ?? [];
  const seq = Number(inBase32(number));
  if (!parts || seq < 1) return null;
  const code = inBase32(place);
  return { caseCode: `GH-${code.slice(0, 4)}-${code.slice(4)}` as CaseCode, seq, mark: inBase32(mark) };
}
