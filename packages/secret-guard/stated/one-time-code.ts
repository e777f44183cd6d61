import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';
import { countsSomething } from './units.ts';

const NAMED =
  '(?<![a-z0-9])(?:otp|totp|one[\\s-]?time[\\s-]?(?:code|password|passcode|pin)|(?:verification|verify|auth\\w*|security|confirmation|login|log-in|sign-?in|access|2fa|mfa|two-factor|sms|text|e-?mail|google|withdrawal|phone|recovery|backup)[\\s-]*(?:code|codes|token)|2fa|google auth\\w*|[验驗][证證][码碼]|动态[密口]?[码令]|動態碼|校验码|短信码|安全码|谷歌码|一次性密[码碼]|谷歌验证器?)';
const VALUE = '((?:g-)?\\d{3}[\\s-]\\d{3}|(?:g-)?\\d{4,8})(?![\\d\\w])';
/** What may stand between the name and the value. */
const LINK =
  "(?:\\s|[:=\"'“”‘’「」()（）>→,*-]|是|为|為|就是|发你|给你|收到|刚才?|我|的|现在|短信|邮箱|手机上?|显示|\\b(?:is|are|was|it|its|it's|says|shows?|i|we|just|got|get|received|sent|they|you|to|me|by|sms|text|email|from|the|app|my|now|here|this|one|for|login|withdrawal|number|phone)\\b){0,24}";
/** 验证码发来了，是 … : a few words, and then what it is. */
const CHINESE_LINK = '(?<=[码碼])[^\\d\\n。，,码碼号號]{0,6}[，,]?\\s*[是为為:=]\\s*';
const AFTER_NAME = new RegExp(`${NAMED}(?:${LINK}|${CHINESE_LINK})${VALUE}`, 'g');
const BEFORE_NAME = new RegExp(
  `(?<![\\d\\w#.-])${VALUE}\\s*(?:is|was|are|是|这是|,|-)\\s*(?:the|my|our|your|我的?|这个|刚收到的)?\\s*${NAMED}`,
  'g',
);
/** "code" alone, unless the word before it says what else it is. */
const OTHER_CODES =
  'error|status|zip|postal|post|promo|promotion|discount|coupon|voucher|gift|referral|invite|invitation|country|area|dialing|qr|bar|source|swift|sort|bank|branch|currency|product|exit|response|http|dress|morse|contract|byte|program|reason|result|fault|open';
const PLAIN = new RegExp(
  `(?<!\\b(?:${OTHER_CODES})[\\s-]?|(?:错误|錯誤|返回|状态)[^\\s]{0,4}\\s?)\\b(?:code|codes)${LINK}${VALUE}`,
  'g',
);
const PLAIN_LINKED = /codes?\s*(?:[:=]|.*\b(?:is|was|are|says|got|received|sent|me)\b|(?:\d{3}[\s-]?\d{3}|\d{8})$)/;

/** Codes that prove a person once, by mail, text message or app, when someone states one. */
export function findOneTimeCodes({ clean, from }: Context): Finding[] {
  const { lower } = clean;
  const findings: Finding[] = [];
  const add = (start: number, end: number, confidence: Finding['confidence']) => {
    if (start < from || countsSomething.test(lower.slice(end, end + 12))) return;
    if (findings.some((finding) => finding.start === start)) return;
    findings.push({ kind: 'one-time-code', start, end, confidence });
  };
  for (const match of lower.matchAll(AFTER_NAME)) {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end, 'certain');
  }
  for (const match of lower.matchAll(BEFORE_NAME)) add(match.index, match.index + (match[1] ?? '').length, 'certain');
  for (const match of lower.matchAll(PLAIN)) {
    const end = match.index + match[0].length;
    if (PLAIN_LINKED.test(match[0])) add(end - (match[1] ?? '').length, end, 'likely');
  }
  return findings;
}
