import { v7 as newId } from 'uuid';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { ChannelsDeps } from '../deps.ts';
import { mailHandled } from '../events.ts';
import { settleQuarantined as settle } from '../store/mail-quarantine.ts';
import { mailOs } from './implementer.ts';

/** What a person decides about a mail in quarantine. Nothing is deleted: what is discarded is kept, and seen no more. */
export function settleQuarantined({ database, clock, events }: ChannelsDeps) {
  return mailOs.settleQuarantined.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    await database.transact(async (tx) => {
      const mail = await settle(tx.sql, input.mailId, input.decision);
      permit(context, mail !== undefined);
      if (!mail) throw errors.NOT_FOUND();
      await events.emit(tx, mailHandled, {
        id: newId(),
        at: clock.now().toISOString(),
        staffId: viewer.id,
        staffName: viewer.name,
        what: input.decision === 'discard' ? 'discarded' : 'released',
        reason: mail.reason ?? '',
      });
    });
    return { settled: true as const };
  });
}
