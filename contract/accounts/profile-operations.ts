import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { sessionId } from '../shared/ids.ts';
import { signedInOperation } from '../shared/operation.ts';
import { nameText } from '../shared/text.ts';
import { oneTimeCode, passwordText, webAuthnJson } from './credentials.ts';
import { meView, passkeyView, sessionView } from './views.ts';

const tags = ['profile'];
const none = z.strictObject({}).optional();
const recentSignIn = declared('REAUTHENTICATION_REQUIRED');

export const getMe = signedInOperation
  .route({ method: 'GET', path: '/staff/me', tags, summary: 'Who is signed in' })
  .input(none)
  .output(meView);

export const listSessions = signedInOperation
  .route({ method: 'GET', path: '/staff/me/sessions', tags, summary: 'Where I am signed in' })
  .input(none)
  .output(z.object({ sessions: z.array(sessionView) }));

export const revokeSession = signedInOperation
  .route({ method: 'DELETE', path: '/staff/me/sessions/{sessionId}', tags, summary: 'Sign a device of mine out' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ sessionId }))
  .output(z.object({ ended: z.literal(true) }));

export const changePassword = signedInOperation
  .route({
    method: 'PUT',
    path: '/staff/me/password',
    tags,
    summary: 'Choose a new password; signs all other devices out',
  })
  .errors({ ...recentSignIn, ...declared('PASSWORD_TOO_SHORT', 'PASSWORD_COMMON') })
  .input(z.strictObject({ password: passwordText }))
  .output(meView);

export const beginTotp = signedInOperation
  .route({
    method: 'POST',
    path: '/staff/me/totp',
    tags,
    summary: 'A new secret for an authenticator app; counts once confirmed',
  })
  .errors(recentSignIn)
  .input(none)
  .output(
    z.object({ secret: z.string().describe('Base 32'), uri: z.string().describe('otpauth:// for the QR picture') }),
  );

export const confirmTotp = signedInOperation
  .route({
    method: 'POST',
    path: '/staff/me/totp/confirmations',
    tags,
    summary: 'Prove that the authenticator app has the secret',
  })
  .errors({ ...recentSignIn, ...declared('CODE_WRONG') })
  .input(z.strictObject({ code: oneTimeCode }))
  .output(meView);

export const removeTotp = signedInOperation
  .route({ method: 'DELETE', path: '/staff/me/totp', tags, summary: 'Stop asking for one-time codes' })
  .errors({ ...recentSignIn, ...declared('PASSWORD_TOO_SHORT') })
  .input(none)
  .output(meView);

export const beginPasskeyRegistration = signedInOperation
  .route({
    method: 'POST',
    path: '/staff/me/passkeys/options',
    tags,
    summary: 'Options for the browser to make a passkey',
  })
  .errors(recentSignIn)
  .input(none)
  .output(z.object({ options: webAuthnJson }));

export const finishPasskeyRegistration = signedInOperation
  .route({ method: 'POST', path: '/staff/me/passkeys', tags, summary: 'Keep a passkey' })
  .errors({ ...recentSignIn, ...declared('PASSKEY_REJECTED') })
  .input(z.strictObject({ name: nameText, response: webAuthnJson }))
  .output(passkeyView);

export const removePasskey = signedInOperation
  .route({ method: 'DELETE', path: '/staff/me/passkeys/{passkeyId}', tags, summary: 'Forget a passkey' })
  .errors({ ...recentSignIn, ...declared('NOT_FOUND', 'LAST_CREDENTIAL') })
  .input(z.strictObject({ passkeyId: z.string().min(1).max(1400) }))
  .output(meView);
