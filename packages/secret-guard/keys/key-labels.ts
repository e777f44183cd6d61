import { type Context, textAfter, textBefore } from '../text/context.ts';

const PRIVATE =
  /(?:private|priv|secret|signing|wallet|raw)[\s_-]*keys?|\bprivate\b|\bp(?:riv)?key\b|\b[ps]k\b|\bseed\b|[私密秘][钥鑰匙]|私有?密[钥鑰]|私key/g;
const PUBLIC =
  /\btx\w*|\btransactions?|hash|\bblock|public|\bpub|address|\bsig|\bpeer|\bnode\b|contract|merkle|\broot\b|uuid|\bid\b|topic|交易|转账|轉帳|哈希|区块|區塊|公[钥鑰]|地址|签名|簽名|单号|订单|合约|编号|tx/g;
const LINKED =
  /^(?:["'`*\]})]|is|are|was|key|hex|of|my|wallet|it|here|this|below|是|为|為|就是|如下|给你|發你|发你|[:=\-—>→("'`[{（\s]|\d\.)*$/;
const SAID_AFTER =
  /^["'`)\]\s,;，。(（-]*(?:(?:is|was|that is|that's|this is|<-+|是|这是|這是|就是)\s*)?(?:the|my|我的?|钱包的?|的)?\s*(?:eth|btc|wallet|钱包)?\s*(?:private key|priv key|secret key|私[钥鑰])/;
/** Exchanges give out secret keys too, and those are no keys of a wallet. */
const OF_EXCHANGE = /\bapi|exchange|交易所|permission|权限/;
const KEY_OF_WALLET = /(?:private|priv|wallet)[\s_-]*key|私[钥鑰]/;
const SENTENCE_END = /[.!?。!?\n]/;

function lastMatch(pattern: RegExp, text: string): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/**
 * How a value is called by its writer: the nearest name decides.
 *
 * @returns `named` right beside a name for private keys, `near` with one in the sentence, `no` otherwise
 */
export function calledPrivate(context: Context, start: number, end: number): 'named' | 'near' | 'no' {
  if (SAID_AFTER.test(textAfter(context, end))) return 'named';
  const before = textBefore(context, start);
  const named = lastMatch(PRIVATE, before);
  if (named < 0 || lastMatch(PUBLIC, before) > named) return 'no';
  if (OF_EXCHANGE.test(context.clean.lower.slice(context.from)) && !KEY_OF_WALLET.test(before)) return 'no';
  const between = before.slice(named);
  if (LINKED.test(between)) return 'named';
  return SENTENCE_END.test(between) && between.length > 12 ? 'no' : 'near';
}
