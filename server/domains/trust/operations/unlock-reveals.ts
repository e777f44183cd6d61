import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import { writeAudit } from '../audit/audit.ts';
import type { TrustParts } from '../parts.ts';
import { unlockReveals as unlock } from '../store/reveal-state.ts';
import { os } from './implementer.ts';

/** Nobody unlocks themselves. */
export function unlockReveals({ database, clock }: TrustParts) {
  return os.unlockReveals.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    if (input.staffId === viewer.id) throw errors.FORBIDDEN();
    const unlocked = await database.transact(async (tx) => {
      const wasLocked = await unlock(tx.sql, input.staffId, clock.now());
      if (wasLocked) await writeAudit(clock, tx, { actor: viewer, action: 'reveals-unlocked', aboutId: input.staffId });
      return wasLocked;
    });
    if (!unlocked) throw errors.NOT_FOUND();
    permit(context, true);
    return { unlocked: true };
  });
}
