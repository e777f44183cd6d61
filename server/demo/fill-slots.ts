import type { Language } from '@gatehouse/contract/languages';
import type { PlannedConversation } from './plan-conversation.ts';
import type { Random } from './random.ts';

const hex = '0123456789abcdef';
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Of bech32 addresses, BIP 173. */
const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

interface Asking {
  readonly language: Language;
  readonly at: Date;
}

/** Where the customers who write in a language are said to live. */
const utcOffsetHours: Readonly<Record<Language, number>> = { 'zh-CN': 8, en: 0 };

/** The customer's clock, some minutes before or after they began to write. */
function clockOf({ language, at }: Asking, minutes: number): string {
  return new Date(at.getTime() + (utcOffsetHours[language] * 60 + minutes) * 60_000).toISOString().slice(11, 16);
}

/** What each slot may hold. Hashes and addresses have the right form and belong to nobody. */
const makers = {
  usdt: (random: Random) =>
    random.pick(['50', '86.5', '120', '200', '350', '499', '800', '1280', '2000', '3650', '5000']),
  btc: (random: Random) => `0.${random.text('0', random.between(0, 2))}${random.between(11, 998)}`,
  eth: (random: Random) => `${random.between(0, 3)}.${random.between(11, 98)}`,
  usd: (random: Random) => String(random.between(4, 90) * 10),
  fee: (random: Random) => `${random.between(1, 9)}.${random.between(10, 99)}`,
  gwei: (random: Random) => `0.${random.between(2, 9)}`,
  satvb: (random: Random) => String(random.between(1, 4)),
  ethHash: (random: Random) => `0x${random.text(hex, 64)}`,
  tronHash: (random: Random) => random.text(hex, 64),
  btcHash: (random: Random) => random.text(hex, 64),
  ethAddress: (random: Random) => `0x${random.text(hex, 4)}…${random.text(hex, 4)}`,
  tronAddress: (random: Random) => `T${random.text(base58, 4)}…${random.text(base58, 4)}`,
  btcAddress: (random: Random) => `bc1q${random.text(bech32, 4)}…${random.text(bech32, 4)}`,
  memo: (random: Random) => String(random.between(1_000_000, 99_999_999)),
  clock: (random: Random, ask: Asking) => clockOf(ask, -random.between(15, 55)),
  later: (random: Random, ask: Asking) => clockOf(ask, random.between(60, 240)),
  minutes: (random: Random) => String(random.between(2, 11) * 5),
  hours: (random: Random) => String(random.between(2, 9)),
  days: (random: Random) => String(random.between(2, 6)),
  confirmations: (random: Random) => String(random.between(1, 11)),
  block: (random: Random) => String(random.between(21_400_000, 21_999_999)),
  phone: (random: Random) =>
    random.pick([
      'iPhone 13',
      'iPhone 15',
      'Redmi Note 12',
      'Pixel 7',
      'Galaxy A54',
      'Mate 50',
      'OPPO Reno 9',
      'vivo Y36',
    ]),
  version: (random: Random) => `4.${random.between(2, 9)}.${random.between(0, 5)}`,
  leverage: (random: Random) => random.pick(['5', '10', '20']),
} satisfies Record<string, (random: Random, ask: Asking) => string>;

function isSlot(name: string): name is keyof typeof makers {
  return Object.hasOwn(makers, name);
}

/** Fills the slots of one conversation's texts: the same slot always says the same in it. */
export function fillSlots<Planned extends PlannedConversation>(planned: Planned, at: Date, random: Random): Planned {
  const held = new Map<string, string>();
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (!isSlot(name)) throw new Error(`no slot is called ${name}`);
      const value = held.get(name) ?? makers[name](random, { language: planned.language, at });
      held.set(name, value);
      return value;
    });
  return {
    ...planned,
    subject: planned.subject === null ? null : fill(planned.subject),
    first: fill(planned.first),
    steps: planned.steps.map((step) => ('text' in step ? { ...step, text: fill(step.text) } : step)),
  };
}
