import { type Language, preferredLanguage } from '@gatehouse/contract/languages';
import { emailAddress, nameText } from '@gatehouse/contract/text';
import * as z from 'zod';

/** Who a wallet says is asking. */
export interface HostIdentity {
  readonly hostUserId: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: Language | null;
}

const maxLifetimeSeconds = 24 * 60 * 60;
export const clockSkewSeconds = 60;

const claims = z.object({
  sub: z
    .string()
    .min(1)
    .max(128)
    // What the database cannot keep as it is could become somebody else's id.
    .refine((sub) => sub.isWellFormed() && !sub.includes('\u0000')),
  iat: z.number(),
  exp: z.number(),
  // A name or address that cannot be shown is left out; the person is let in all the same.
  name: nameText.nullish().catch(null),
  email: emailAddress.nullish().catch(null),
  lang: z.string().nullish().catch(null),
});

/**
 * What the claims of a verified JWT say, or null when they do not fit the contract: `sub` of at most 128 characters, issued
 * not in the future, and living at most 24 hours. Signature, audience and expiry are judged before.
 */
export function readHostIdentity(payload: unknown, now: Date): HostIdentity | null {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, iat, exp, name, email, lang } = parsed.data;
  if (exp - iat > maxLifetimeSeconds || iat > now.getTime() / 1000 + clockSkewSeconds) return null;
  return {
    hostUserId: sub,
    name: name ?? null,
    email: email ?? null,
    language: lang ? preferredLanguage(lang) : null,
  };
}
