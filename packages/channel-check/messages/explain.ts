import type { Brand } from '../brand.ts';
import type { ChannelVerdict, Reason } from '../verdict.ts';
import type { Messages } from './messages.ts';

/**
 * One reason as a sentence.
 *
 * @example explainReason(reason, en) // '“bitpai”, letter 5: “a” instead of “i” (easily confused).'
 */
export function explainReason(reason: Reason, messages: Messages): string {
  if (reason.code === 'letter') return `${messages.letter[reason.edit](reason)}${messages.trick[reason.trick]}`;
  // Each entry takes the reason of its own code, which the compiler cannot follow through a lookup.
  const say = messages.reason[reason.code] as (reason: Reason) => string;
  return say(reason);
}

/** The verdict and its reasons as sentences, the verdict first. What is said twice is left out. */
export function explain(found: ChannelVerdict, brand: Brand, messages: Messages): readonly string[] {
  // The verdict itself says that it is not registered.
  const reasons = found.reasons.filter(({ code }) => code !== 'not-registered');
  return [
    messages.verdict[found.verdict](found.closest, brand.name),
    ...new Set(reasons.map((reason) => explainReason(reason, messages))),
  ];
}
