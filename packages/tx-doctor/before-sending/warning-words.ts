import { fillIn } from '../words/fill-in.ts';
import type { Words } from '../words/words.ts';
import type { Warning, WarningCode } from './check-before-sending.ts';

export type WarningWords = Readonly<Record<WarningCode, string>>;

export const warningsEn: WarningWords = {
  'not-an-address': 'This is not a valid address. Copy it again, whole, from the recipient.',
  'wrong-letter': 'Character {position} of the address is “{written}”; it should be “{expected}”. Copy it again.',
  'wrong-network': 'This address does not belong to {chain}. It belongs to: {others}.',
  'poisoned-address':
    'This address only looks like {known}, which you know. Somebody may have put it into your history. Compare every character.',
  'contract-as-recipient': 'A contract stands at this address, not a person. What is sent there may not come back.',
  dust: 'This amount is too small for the network to pass on. The minimum is {minimum}.',
  'fee-too-low': 'This fee ({rate}) is below what is needed now ({slow}): the transfer may wait very long.',
  'fee-too-high': 'This fee ({rate}) is far above what is needed now ({fast}). Look at it again.',
};

export const warningsZhCN: WarningWords = {
  'not-an-address': '这不是有效的地址。请向收款人要完整的地址，重新复制。',
  'wrong-letter': '地址的第 {position} 个字符写成了“{written}”，应该是“{expected}”。请重新复制。',
  'wrong-network': '这个地址不属于 {chain}，它属于：{others}。',
  'poisoned-address': '这个地址只是长得像你认识的 {known}，可能是有人塞进你的转账记录里的。请逐个字符核对。',
  'contract-as-recipient': '这个地址是合约，不是个人。转过去的钱可能拿不回来。',
  dust: '金额太小，网络不会转发。最少要 {minimum}。',
  'fee-too-low': '手续费（{rate}）低于目前需要的（{slow}），转账可能要等很久。',
  'fee-too-high': '手续费（{rate}）远高于目前需要的（{fast}），请再看一眼。',
};

/** A warning as a sentence; names of chains in the language of `words`. */
export function explainWarning({ code, facts }: Warning, warnings: WarningWords, words: Words): string {
  const named: Record<string, string> = { ...facts };
  for (const key of ['chain', 'others']) {
    const ids = facts[key];
    if (ids !== undefined && ids !== '') named[key] = ids.split(', ').map(words.chainName).join(', ');
  }
  return fillIn(warnings[code], named, words.notKnown);
}
