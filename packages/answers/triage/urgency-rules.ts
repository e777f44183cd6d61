interface Rule {
  /** In words, for whoever reads why. */
  readonly reason: string;
  readonly pattern: RegExp;
}

const key =
  '(?:seed(?: ?phrase)?|recovery (?:phrase|words)|mnemonic|private key|backup words|secret (?:phrase|key)|(?:12|24|twelve|twenty[- ]four) words|keystore)';
const zhKey = '(?:助记词|私钥|密钥|恢复词|注记词|十二个词|12个词|24个词)';

/** What is urgent whatever else stands in the message; on text in one form (`normalise`). */
const rules: readonly Rule[] = [
  {
    reason: 'funds stolen or drained',
    pattern:
      /\b(?:wallet|account|funds?|coins?|tokens?|crypto|btc|eth|usdt|bitcoins?|money|everything|all)\b.{0,30}\b(?:stolen|drained|emptied|hacked|robbed|swept)\b|\b(?:stole|drained|emptied|hacked|robbed)\b.{0,20}\b(?:my|me|our)\b/,
  },
  {
    reason: 'funds stolen or drained',
    pattern:
      /(?:币|钱|钱包|账户|账号|资产|余额|u|usdt).{0,8}(?:被盗|被偷|被黑|被转走|被清空|被掏空|被骗走)|(?:被盗|被黑)了|正在(?:被)?转|转走了?我/,
  },
  {
    reason: 'a withdrawal that was not the customer',
    pattern:
      /\b(?:withdrawal|withdrew|transfer|transaction|payment)\b.{0,40}\b(?:not me|not mine|wasn'?t me|did ?n[o']?t (?:make|do|request|authori[sz]e)|never (?:made|requested|authori[sz]ed)|without me|unauthori[sz]ed)|\bunauthori[sz]ed (?:withdrawal|transfer|transaction)/,
  },
  {
    reason: 'a withdrawal that was not the customer',
    pattern: /不是我(?:本人)?(?:操作|转|提|发起|弄)|非本人操作|我没(?:有)?(?:提|转)过/,
  },
  {
    reason: 'a secret is in other hands',
    pattern: new RegExp(
      `\\b(?:gave|given|sent|shared|told|typed|entered|pasted|posted|leaked|exposed|uploaded|showed)\\b.{0,40}\\b${key}|\\b${key}\\b.{0,40}\\b(?:leaked|exposed|stolen|compromised|was seen)\\b|\\b(?:has|have|knows?|saw|seen)\\b(?: \\w+){0,3} my ${key}`,
    ),
  },
  {
    reason: 'a secret is in other hands',
    pattern: new RegExp(
      `${zhKey}.{0,10}(?:泄露|泄漏|暴露|被偷|被盗|被.{0,4}看到|给了|发给|告诉|发到|填了|输入了|填到)|(?:把|将).{0,4}${zhKey}.{0,8}(?:给|发|告诉|输|填|念)|(?:知道|拍了|拿到).{0,4}我的?${zhKey}`,
    ),
  },
  {
    reason: 'a scammer was paid',
    pattern:
      /\b(?:i|we|mum|mom|dad|mother|father|wife|husband|brother|sister|grand\w+|son|daughter)\b.{0,25}\b(?:paid|sent|transferred)\b.{0,40}\b(?:scam\w*|fake|fraud\w*|thief)|\b(?:got|been|was|being) scammed\b/,
  },
  {
    reason: 'a scammer was paid',
    pattern: /(?:转|打|付|汇).{0,6}骗子|给骗子|被骗了|被骗走|被诈骗|杀猪盘/,
  },
  {
    reason: 'a phone or number was taken over',
    pattern:
      /\bsim\b.{0,10}\b(?:was |got |been )?swapped\b|\b(?:number|sim)\b.{0,20}\b(?:ported|hijacked)|\bphone\b.{0,15}\b(?:snatched|stolen|robbed)\b/,
  },
  {
    reason: 'a phone or number was taken over',
    pattern: /(?:手机|电话).{0,4}(?:被抢|被偷)|(?:卡|号码?).{0,4}(?:被补办|被劫持|被盗补|被复制)/,
  },
];

/** Supposing, advice, long ago, or elsewhere: then the words alone prove nothing. */
const notNow =
  /\b(?:what (?:if|happens|would|is|are)|if (?:my|someone|somebody|i)|in case|how (?:do|does|to|can|could)|(?:years?|months) ago|last year|in 20\d\d|is it (?:possible|true)|can (?:someone|somebody|stolen|the police)|facebook|instagram|whatsapp|gmail|binance|coinbase|kraken|bank card|refused|ever)\b|如果|假如|要是|万一|怎么(?:防|避免|分辨|保|举报|样才)|(?:年|个月)前|去年|20\d\d年|什么是|是什么|微信|微博|qq|抖音|币安|欧易|银行卡|会被|能被|吗.{0,6}问问|没给|拒绝/;

/** Whether a text supposes, asks for advice, or tells of long ago or elsewhere. */
export function seemsCalm(normalised: string): boolean {
  return notNow.test(normalised);
}

/** Why a message is urgent by rule; empty when no rule says so. */
export function urgentByRule(normalised: string): string[] {
  if (seemsCalm(normalised)) return [];
  return [...new Set(rules.filter(({ pattern }) => pattern.test(normalised)).map(({ reason }) => reason))];
}
