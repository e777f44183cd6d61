import type { AccountsParts } from '../accounts-parts.ts';
import { newTotpSecret, sealTotpSecret } from '../credentials/totp.ts';
import { os } from '../implementer.ts';
import { later, lifetimes } from '../model/lifetimes.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { updateStaff } from '../store/staff-rows.ts';
import { asStaff } from '../viewer-of.ts';

export function beginTotp({ database, clock, brandName, secretKey }: AccountsParts) {
  return os.beginTotp.handler(async ({ context }) => {
    const viewer = asStaff(context);
    demandRecentSignIn(viewer, clock);
    const offer = newTotpSecret({ issuer: brandName, label: viewer.name });
    await updateStaff(database.sql, viewer.id, {
      totp_offer: sealTotpSecret(secretKey, viewer.id, offer.secret),
      totp_offer_expires_at: later(clock.now(), lifetimes.totpOffer),
    });
    return offer;
  });
}
