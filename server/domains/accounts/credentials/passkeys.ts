import type { StaffId } from '@gatehouse/contract/ids';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { StaffPasskeyRow } from '../store/tables.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Loaded on first use: certificates and CBOR take 27 MB that an idle server does without. */
const webAuthn = () => import('@simplewebauthn/server');

/** What the database keeps of a new passkey. */
export type NewPasskey = Pick<StaffPasskeyRow, 'id' | 'public_key' | 'counter' | 'transports'>;

/**
 * Passkeys (Web Authentication level 3): discoverable, and with user verification, so that one is two factors. The caller
 * keeps the challenges and uses each up once.
 */
export function createPasskeys({ baseUrl, brandName }: { baseUrl: string; brandName: string }) {
  const { id: rpId, origin } = relyingPartyOf(baseUrl);
  return {
    async registrationOptions(owner: { id: StaffId; name: string; email: string }, known: readonly StaffPasskeyRow[]) {
      const { generateRegistrationOptions } = await webAuthn();
      return generateRegistrationOptions({
        rpName: brandName,
        rpID: rpId,
        userID: new TextEncoder().encode(owner.id),
        userName: owner.email,
        userDisplayName: owner.name,
        attestationType: 'none',
        excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },

    /** Null when the response is not a good answer to this challenge. */
    async register(response: Record<string, unknown>, challenge: string): Promise<NewPasskey | null> {
      const { verifyRegistrationResponse } = await webAuthn();
      const result = await verifyRegistrationResponse({
        // The library checks every part and throws on what it does not know.
        response: response as unknown as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpId,
        requireUserVerification: true,
      }).catch(() => null);
      if (!result?.verified) return null;
      const { credential } = result.registrationInfo;
      return {
        id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
      };
    },

    async signInOptions() {
      const { generateAuthenticationOptions } = await webAuthn();
      return generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
    },

    /** The counter that the authenticator shows now, or null when the response is not a good answer to this challenge. */
    async signIn(
      response: Record<string, unknown>,
      challenge: string,
      passkey: StaffPasskeyRow,
    ): Promise<{ counter: number } | null> {
      const { verifyAuthenticationResponse } = await webAuthn();
      const result = await verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: rpId,
        requireUserVerification: true,
        credential: {
          id: passkey.id,
          publicKey: new Uint8Array(passkey.public_key),
          counter: passkey.counter,
          transports: passkey.transports,
        },
      }).catch(() => null);
      return result?.verified ? { counter: result.authenticationInfo.newCounter } : null;
    },
  };
}

export type Passkeys = ReturnType<typeof createPasskeys>;
