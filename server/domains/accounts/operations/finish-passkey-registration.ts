import type { AccountsParts } from '../accounts-parts.ts';
import { challengeOf } from '../credentials/challenge-of.ts';
import { os } from '../implementer.ts';
import { demandRecentSignIn } from '../staff/demand-recent-sign-in.ts';
import { takeChallenge } from '../store/challenge-rows.ts';
import { insertPasskey } from '../store/passkey-rows.ts';
import { asStaff } from '../viewer-of.ts';
import { passkeyView } from '../views.ts';

export function finishPasskeyRegistration({ database, clock, passkeys }: AccountsParts) {
  return os.finishPasskeyRegistration.handler(async ({ input, context, errors }) => {
    const viewer = asStaff(context);
    demandRecentSignIn(viewer, clock);
    const now = clock.now();
    const challenge = challengeOf(input.response);
    if (!challenge || !(await takeChallenge(database.sql, challenge, viewer.id, now))) throw errors.PASSKEY_REJECTED();
    const passkey = await passkeys.register(input.response, challenge);
    if (!passkey) throw errors.PASSKEY_REJECTED();
    const kept = await insertPasskey(database.sql, {
      ...passkey,
      staff_id: viewer.id,
      name: input.name,
      created_at: now,
      last_used_at: null,
    });
    if (!kept) throw errors.PASSKEY_REJECTED();
    return passkeyView(kept);
  });
}
