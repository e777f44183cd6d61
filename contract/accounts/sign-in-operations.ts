import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { operation, signedInOperation } from '../shared/operation.ts';
import { emailAddress, nameText } from '../shared/text.ts';
import { linkToken, oneTimeCode, passwordText, webAuthnJson } from './credentials.ts';
import { linkView, meView } from './views.ts';

const tags = ['sign-in'];

const signedIn = z.object({ state: z.literal('signed-in'), me: meView });
const secondFactorWanted = z.object({ state: z.literal('second-factor') });
const signInResult = z.discriminatedUnion('state', [signedIn, secondFactorWanted]);

export const inspectLink = operation
  .route({
    method: 'POST',
    path: '/staff/links/inspect',
    tags,
    summary: 'What a one-time link is for; has no effect on it',
  })
  .errors(declared('LINK_EXPIRED'))
  .input(z.strictObject({ token: linkToken }))
  .output(linkView);

export const acceptLink = operation
  .route({
    method: 'POST',
    path: '/staff/links/accept',
    tags,
    summary: 'Use a one-time link: become the owner, join the team, or choose a new password',
  })
  .errors(declared('LINK_EXPIRED', 'PASSWORD_TOO_SHORT', 'PASSWORD_COMMON', 'EMAIL_TAKEN'))
  .input(
    z.strictObject({
      token: linkToken,
      name: nameText,
      email: emailAddress.optional().describe('Only where the link names none'),
      password: passwordText,
    }),
  )
  .output(signInResult);

export const signIn = operation
  .route({ method: 'POST', path: '/staff/session', tags, summary: 'Sign in with a password' })
  .errors(declared('SIGN_IN_FAILED'))
  .input(z.strictObject({ email: emailAddress, password: passwordText }))
  .output(signInResult);

export const confirmSecondFactor = operation
  .route({
    method: 'POST',
    path: '/staff/session/second-factor',
    tags,
    summary: 'Finish a sign-in with a one-time code (RFC 6238)',
  })
  .errors(declared('CODE_WRONG', 'UNAUTHENTICATED'))
  .input(z.strictObject({ code: oneTimeCode }))
  .output(signedIn);

export const beginPasskeySignIn = operation
  .route({
    method: 'POST',
    path: '/staff/passkeys/sign-in/options',
    tags,
    summary: 'Options for the browser to sign in with a passkey',
  })
  .input(z.strictObject({}).optional())
  .output(z.object({ options: webAuthnJson }));

export const finishPasskeySignIn = operation
  .route({ method: 'POST', path: '/staff/passkeys/sign-in', tags, summary: 'Sign in with a passkey' })
  .errors(declared('PASSKEY_REJECTED'))
  .input(z.strictObject({ response: webAuthnJson }))
  .output(signedIn);

export const signOut = signedInOperation
  .route({ method: 'DELETE', path: '/staff/session', tags, summary: 'End this session' })
  .input(z.strictObject({}).optional())
  .output(z.object({ ended: z.literal(true) }));
