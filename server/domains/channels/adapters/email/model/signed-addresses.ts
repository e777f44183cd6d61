import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import { base32crockford } from '@scure/base';

/** Names by which a mail can say which conversation it belongs to. Only this server can make them. */
export interface SignedAddresses {
  /** Where answers to a conversation go, such as `support+0d3n…@harbor.example` (RFC 5233 subaddressing). */
  replyAddress(id: ConversationId): string;
  /** The conversation that a recipient's address names; null for any address that this server has not made. */
  conversationOfAddress(address: string): ConversationId | null;
  /** The Message-ID, without brackets, of what we mail about one entry of a log: the same each time it is asked. */
  messageId(entry: MailedEntry): string;
  /** The entry that a Message-ID of ours was made for. */
  entryOfMessageId(messageId: string): MailedEntry | null;
}

export interface MailedEntry {
  readonly conversationId: ConversationId;
  readonly seq: number;
}

const idBytes = 16;
/** 80 bits: at a thousand guesses a second, a hit takes longer than the sun has (NIST SP 800-107 § 5.3.3 asks for 32 or more). */
const macBytes = 10;

const uuidOf = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as ConversationId;
const bytesOf = (id: ConversationId) => Buffer.from(id.replaceAll('-', ''), 'hex');

function createSigner(key: Buffer) {
  const mac = (payload: Uint8Array) => createHmac('sha256', key).update(payload).digest().subarray(0, macBytes);
  return {
    sign: (payload: Buffer) => base32crockford.encode(Buffer.concat([payload, mac(payload)])).toLowerCase(),
    open(token: string, payloadBytes: number): Buffer | null {
      try {
        const bytes = Buffer.from(base32crockford.decode(token.toUpperCase()));
        if (bytes.length !== payloadBytes + macBytes) return null;
        const payload = bytes.subarray(0, payloadBytes);
        return timingSafeEqual(bytes.subarray(payloadBytes), mac(payload)) ? payload : null;
      } catch {
        return null;
      }
    },
  };
}

/**
 * @param mailbox the address that the brand's mail comes from; its server must deliver `local+anything@domain` to it as well
 * @example
 * const addresses = createSignedAddresses(secretKey, 'support@harbor.example');
 * addresses.conversationOfAddress(addresses.replyAddress(id)) === id
 */
export function createSignedAddresses(secretKey: Buffer, mailbox: string): SignedAddresses {
  const derive = (purpose: string) => createSigner(Buffer.from(hkdfSync('sha256', secretKey, '', purpose, 32)));
  const replies = derive('gatehouse reply address');
  const messages = derive('gatehouse message id');
  const at = mailbox.lastIndexOf('@');
  const local = mailbox.slice(0, at).toLowerCase();
  const domain = mailbox.slice(at + 1).toLowerCase();

  return {
    replyAddress: (id) => `${local}+${replies.sign(bytesOf(id))}@${domain}`,
    conversationOfAddress(address) {
      const given = address.trim().toLowerCase();
      if (!given.startsWith(`${local}+`) || !given.endsWith(`@${domain}`)) return null;
      const payload = replies.open(given.slice(local.length + 1, -(domain.length + 1)), idBytes);
      return payload && uuidOf(payload);
    },
    messageId({ conversationId, seq }) {
      const number = Buffer.alloc(4);
      number.writeUInt32BE(seq);
      return `${messages.sign(Buffer.concat([bytesOf(conversationId), number]))}@${domain}`;
    },
    entryOfMessageId(messageId) {
      const [token = '', host] = messageId.toLowerCase().split('@');
      if (host !== domain) return null;
      const payload = messages.open(token, idBytes + 4);
      return payload && { conversationId: uuidOf(payload.subarray(0, idBytes)), seq: payload.readUInt32BE(idBytes) };
    },
  };
}
