import { oneLine, statusClass, statusIn } from './delivery-status-fields.ts';

interface Failure {
  readonly recipient: string | null;
  readonly action: 'failed' | 'delayed';
  readonly status: string | null;
  readonly diagnostic: string | null;
}

export interface Bounce {
  readonly originalMessageId: string | null;
  readonly failures: readonly Failure[];
}

/** Where servers begin the copy of the mail that they return. */
const copyBegins =
  /^[ \t]*-{2,}[^\n]{0,40}\b(below (this|the next) line is a copy|this is a copy of|original message|returned message|undelivered message)[^\n]*$/im;
const messageId = /^message-id:\s*<([^<>\s]{1,500})>/im;

const failed =
  /could ?n[o']t be delivered|could not deliver|wasn't able to deliver|undeliver(able|ed)|delivery (has )?(failed|failure)|failure notice|did not reach|cannot be reached|returned to sender|permanent (error|failure)|退信|退回|投递失败|无法投递|未能投递|无法送达|未送达|发送失败|無法傳送|無法投遞/i;
const delayed =
  /\b(delayed|delay(ed)? (notification|report)|not yet been delivered|will (be|keep) (re)?try(ing|ied)?|warning message only|continue to (try|be attempted))|延迟投递|稍后重试|延遲/i;

const address = String.raw`[^\s<>@:,;"'()（）]{1,64}@[a-z0-9.-]{1,253}[a-z0-9]`;
/** How each program names whom it could not reach, at the start of the paragraph that says why. */
const paragraphs: readonly RegExp[] = [
  // qmail (QSBMF): "<bob@mail.example>:"
  new RegExp(`^<(${address})>:`, 'i'),
  // Exim: the address alone, indented
  new RegExp(String.raw`^[ \t]+<?(${address})>?[ \t]*(?:\n|$)`, 'i'),
  // Exchange: "'bob@mail.example' on 27.11.2026 10:12", or the address alone
  new RegExp(String.raw`^[ \t]*['"]?(${address})['"]?(?: on \d|[ \t]*(?:\n|$))`, 'i'),
];
/** QQ Mail and others of China: 收件人邮件地址（bob@qq.example）不存在 */
const named = new RegExp(String.raw`(?:收件人|无法发送到|收件地址|邮箱)[^@\n]{0,20}?(${address})`, 'i');

/** The class of an SMTP reply, as a code of RFC 3463 that says no more: `550` is `5.0.0`. */
function statusOf(text: string): string | null {
  const code = /(?:^|[\s:#(])([45])\d\d(?=[\s-])/m.exec(text)?.[1];
  return statusIn(text) ?? (code === undefined ? null : `${code}.0.0`);
}

function failureOf(recipient: string | null, why: string, isDelayed: boolean): Failure {
  const status = statusOf(why);
  return {
    recipient: recipient?.toLowerCase() ?? null,
    action: isDelayed && statusClass(status) !== '5' ? 'delayed' : 'failed',
    status,
    diagnostic: oneLine(why),
  };
}

/** Everything between two empty lines; an indented reason belongs to the address above it. */
function blocksOf(text: string): string[] {
  return text.split(/\n[ \t]*\n/).filter((block) => block.trim() !== '');
}

function recipientsIn(text: string): { address: string; why: string }[] {
  const blocks = blocksOf(text);
  return blocks.flatMap((block, index) => {
    for (const pattern of paragraphs) {
      const found = pattern.exec(block);
      if (!found?.[1]) continue;
      const rest = block.slice(found[0].length).trim();
      return [{ address: found[1], why: rest === '' ? (blocks[index + 1] ?? '') : rest }];
    }
    const found = named.exec(block)?.[1];
    return found === undefined ? [] : [{ address: found, why: block }];
  });
}

/**
 * Reads a report that follows no standard, from its words. It claims a failure only where the words say so: a bounce that is not
 * understood is no bounce.
 */
export function readBounceText(text: string, headers: readonly (readonly [string, string])[]): Bounce {
  const unified = text.replaceAll('\r\n', '\n');
  const copyAt = copyBegins.exec(unified)?.index ?? unified.length;
  const words = unified.slice(0, copyAt);
  const originalMessageId = messageId.exec(unified.slice(copyAt))?.[1] ?? null;
  const field = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value);
  const listed = field('x-failed-recipients').flatMap((value) => value.match(new RegExp(address, 'gi')) ?? []);
  const isDelayed = delayed.test(words) && !/given up|permanent/i.test(words);
  if (listed.length === 0 && !isDelayed && !failed.test(`${field('subject').join(' ')}\n${words}`))
    return { originalMessageId, failures: [] };
  const found = new Map(recipientsIn(words).map(({ address: each, why }) => [each.toLowerCase(), why]));
  for (const each of listed) if (!found.has(each.toLowerCase())) found.set(each.toLowerCase(), words);
  if (found.size === 0) return { originalMessageId, failures: [failureOf(null, words, isDelayed)] };
  return { originalMessageId, failures: [...found].map(([each, why]) => failureOf(each, why, isDelayed)) };
}
