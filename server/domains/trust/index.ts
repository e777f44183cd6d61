import type { Reaction } from '../../platform/jobs/events.ts';
import { createOfficialList } from './channels/official-list.ts';
import { createSignStatement } from './channels/sign-statement.ts';
import type { TrustDeps } from './deps.ts';
import { checkChannel } from './operations/check-channel.ts';
import { checkReply } from './operations/check-reply.ts';
import { findByContact } from './operations/find-by-contact.ts';
import { getOfficialChannels } from './operations/get-official-channels.ts';
import { getRevealBudget } from './operations/get-reveal-budget.ts';
import { listAudit } from './operations/list-audit.ts';
import { listOversight } from './operations/list-oversight.ts';
import { reveal } from './operations/reveal.ts';
import { saveOfficialChannels } from './operations/save-official-channels.ts';
import { unlockReveals } from './operations/unlock-reveals.ts';
import type { TrustParts } from './parts.ts';
import { policy } from './policy.ts';
import { recordMailHandled } from './reactions/record-mail-handled.ts';
import { recordSavedReplyChange } from './reactions/record-saved-reply-change.ts';
import { recordStatusNoticeChange } from './reactions/record-status-notice-change.ts';
import { createLooks } from './reveals/looks.ts';

export { createReplyCodes } from './model/reply-code.ts';

/** What is official, whether a reply is genuine, and what the team may see of people. See README.md. */
export function createTrust(deps: TrustDeps) {
  const signStatement = createSignStatement(deps.secretKey, deps.baseUrl);
  const official = createOfficialList({ ...deps, signStatement });
  const parts: TrustParts = { ...deps, looks: createLooks(deps), official };
  return {
    policy,
    signStatement,
    reactions: [
      recordSavedReplyChange(parts),
      recordMailHandled(parts),
      recordStatusNoticeChange(parts),
    ] as unknown as Reaction[],
    operations: {
      getOfficialChannels: getOfficialChannels(parts),
      saveOfficialChannels: saveOfficialChannels(parts),
      checkChannel: checkChannel(parts),
      checkReply: checkReply(parts),
      reveal: reveal(parts),
      getRevealBudget: getRevealBudget(parts),
      findByContact: findByContact(parts),
      listOversight: listOversight(parts),
      unlockReveals: unlockReveals(parts),
      listAudit: listAudit(parts),
    },
  };
}

export type Trust = ReturnType<typeof createTrust>;
