import { v7 as newId } from 'uuid';
import { permit } from '../../../platform/http/gate.ts';
import { asStaff } from '../../accounts/index.ts';
import type { EmailAdapter } from '../adapters/email/email-adapter.ts';
import type { ChannelsDeps } from '../deps.ts';
import { mailHandled } from '../events.ts';
import { mailOs } from './implementer.ts';

/** A page holds no more; what is behind it is attachments. */
const mostBytes = 500_000;

/** The look is written down before anything is shown. */
export function readMailSource({ database, clock, events }: ChannelsDeps, email: Pick<EmailAdapter, 'sourceOf'>) {
  return mailOs.readMailSource.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const raw = await email.sourceOf(input.mailId);
    permit(context, raw !== null);
    if (raw === null) throw errors.NOT_FOUND();
    await database.transact((tx) =>
      events.emit(tx, mailHandled, {
        id: newId(),
        at: clock.now().toISOString(),
        staffId: viewer.id,
        staffName: viewer.name,
        what: 'source-read',
        reason: input.reason,
      }),
    );
    return { source: raw.toString('latin1', 0, mostBytes), isWhole: raw.length <= mostBytes };
  });
}
