import type { FollowUp } from '@gatehouse/contract/desk';
import type { Messages } from '../messages/messages.ts';

/** What goes along with a reply, in words; null where nothing does. */
export function describeFollowUp(followUp: FollowUp | null, { savedReplies, statuses }: Messages): string | null {
  if (!followUp) return null;
  const parts = [
    followUp.status && savedReplies.setsStatus(statuses[followUp.status]),
    ...followUp.tags.map((tag) => savedReplies.addsTag(tag)),
    followUp.assignToMe && savedReplies.assigns,
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? null : savedReplies.along(parts.join(' · '));
}
