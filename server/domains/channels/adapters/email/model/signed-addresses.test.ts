import { randomBytes, randomUUID } from 'node:crypto';
import type { ConversationId } from '@gatehouse/contract/ids';
import { describe, expect, it } from 'vitest';
import { createSignedAddresses } from './signed-addresses.ts';

const key = randomBytes(32);
const addresses = createSignedAddresses(key, 'Support@Harbor.example');
const newId = () => randomUUID() as ConversationId;

describe('addresses that name a conversation', () => {
  it('name it in any case of letters, and fit before the @ (RFC 5321 § 4.5.3.1.1)', () => {
    const id = newId();
    const address = addresses.replyAddress(id);
    expect(addresses.conversationOfAddress(address)).toBe(id);
    expect(addresses.conversationOfAddress(` ${address.toUpperCase()} `)).toBe(id);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(address).toMatch(/^support\+[0-9a-z]{42}@harbor\.example$/);
  });

  it('name nothing once a single character is another', () => {
    const address = addresses.replyAddress(newId());
    const token = /\+(.*)@/.exec(address)?.[1] ?? '';
    for (let at = 0; at < token.length - 1; at++) {
      const other = token[at] === 'x' ? 'y' : 'x';
      const changed = address.replace(token, token.slice(0, at) + other + token.slice(at + 1));
      expect(addresses.conversationOfAddress(changed)).toBeNull();
    }
  });

  it('name nothing of another brand, another key or another form', () => {
    const address = addresses.replyAddress(newId());
    const other = createSignedAddresses(randomBytes(32), 'support@harbor.example');
    expect(other.conversationOfAddress(address)).toBeNull();
    for (const each of [
      'support@harbor.example',
      'support+@harbor.example',
      'support+u@harbor.example',
      '',
      '@',
      address.replace('harbor', 'harb0r'),
    ])
      expect(addresses.conversationOfAddress(each)).toBeNull();
  });
});

describe('message ids', () => {
  it('are the same for the same entry, and name it', () => {
    const entry = { conversationId: newId(), seq: 2_147_483_647 };
    const id = addresses.messageId(entry);
    expect(addresses.messageId(entry)).toBe(id);
    expect(addresses.entryOfMessageId(id)).toEqual(entry);
  });

  it('do not serve as addresses, nor addresses as ids', () => {
    const conversationId = newId();
    const [token] = addresses.messageId({ conversationId, seq: 1 }).split('@');
    expect(addresses.conversationOfAddress(`support+${token}@harbor.example`)).toBeNull();
    const reply = /\+(.*)@/.exec(addresses.replyAddress(conversationId))?.[1];
    expect(addresses.entryOfMessageId(`${reply}@harbor.example`)).toBeNull();
    expect(addresses.entryOfMessageId('CAF=abc@mail.gmail.com')).toBeNull();
  });
});
