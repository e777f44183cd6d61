import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { later, lifetimes } from '../model/lifetimes.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { keepChallenge } from '../store/challenge-rows.ts';
import { listPasskeys } from '../store/passkey-rows.ts';
import { findStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function beginPasskeyRegistration({ database, clock, passkeys }: AccountsParts) {
  return os.beginPasskeyRegistration.handler(async ({ context, errors }) => {
    const viewer = asStaff(context);
    demandRecentSignIn(viewer, clock);
    const staff = await findStaff(database.sql, viewer.id);
    if (!staff) throw errors.UNAUTHENTICATED();
    const options = await passkeys.registrationOptions(staff, await listPasskeys(database.sql, viewer.id));
    await keepChallenge(database.sql, options.challenge, viewer.id, later(clock.now(), lifetimes.challenge));
    return { options: { ...options } };
  });
}
