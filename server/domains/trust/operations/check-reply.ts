import { expiryOf, readReplyCode } from '../model/reply-code.ts';
import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

/** Everything that is not exactly a reply of ours gets the same answer, so that nothing can be found out by trying. */
export function checkReply({ desk, replyCodes, clock }: TrustParts) {
  return os.checkReply.handler(async ({ input }) => {
    const unknown = { verdict: 'unknown' } as const;
    const typed = readReplyCode(input.code);
    if (!typed) return unknown;
    const conversation = await desk.lookups.findByCaseCode(typed.caseCode);
    const reply = conversation && (await desk.lookups.replyAt(conversation.id, typed.seq));
    if (!conversation || !reply) return unknown;
    const { staffId, staffName, at } = reply;
    if (!replyCodes.fits({ conversationId: conversation.id, seq: typed.seq, staffId, at }, typed.mark)) return unknown;
    const expiresAt = expiryOf(at);
    return {
      verdict: expiresAt > clock.now() ? ('genuine' as const) : ('expired' as const),
      agent: staffName,
      at: at.toISOString(),
      caseCode: typed.caseCode,
      expiresAt: expiresAt.toISOString(),
    };
  });
}
