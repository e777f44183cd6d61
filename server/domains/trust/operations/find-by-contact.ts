import { asStaff } from '../../accounts/index.ts';
import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

/** Whoever asks for an address learns whether its owner wrote to us: that is a look like any other. */
export function findByContact({ database, desk, looks }: TrustParts) {
  return os.findByContact.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    const look = { action: 'searched-contact', email: input.email, reason: '' } as const;
    const taken = await database.transact((tx) => looks.take(tx, viewer, look));
    if (!taken) throw errors.REVEALS_LOCKED();
    return { conversations: await desk.lookups.listByContact(viewer, input.email) };
  });
}
