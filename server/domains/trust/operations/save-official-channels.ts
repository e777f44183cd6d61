import { asStaff } from '../../accounts/index.ts';
import { writeAudit } from '../audit/audit.ts';
import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

export function saveOfficialChannels({ database, clock, official }: TrustParts) {
  return os.saveOfficialChannels.handler(async ({ input, context }) => {
    const actor = asStaff(context);
    await database.transact(async (tx) => {
      await official.save(tx, input, clock.now());
      await writeAudit(clock, tx, { actor, action: 'channels-changed' });
    });
    return official.view();
  });
}
