import type { AccountsParts } from '../accounts-parts.ts';
import { os } from '../implementer.ts';
import { later, lifetimes } from '../model/lifetimes.ts';
import { keepChallenge } from '../store/challenge-rows.ts';

export function beginPasskeySignIn({ database, clock, passkeys }: AccountsParts) {
  return os.beginPasskeySignIn.handler(async () => {
    const options = await passkeys.signInOptions();
    await keepChallenge(database.sql, options.challenge, null, later(clock.now(), lifetimes.challenge));
    return { options: { ...options } };
  });
}
