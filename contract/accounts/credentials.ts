import * as z from 'zod';
import { limits } from '../shared/limits.ts';

/** No composition rules and no trimming (NIST SP 800-63B-4 § 3.1.1.2); length and blocklist are judged by the handler. */
export const passwordText = z.string().min(1).max(limits.passwordLengthMax);

/** Six digits of an authenticator app, RFC 6238. */
export const oneTimeCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

/** Secret of a one-time link: 32 random bytes in base64url. */
export const linkToken = z.string().regex(/^[\w-]{43}$/);

/** What the browser's WebAuthn calls take and return, in the JSON form of Web Authentication level 3. */
export const webAuthnJson = z.record(z.string(), z.unknown());
