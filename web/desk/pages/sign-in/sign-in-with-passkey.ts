import type { MeView } from '@gatehouse/contract/accounts';
import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser';
import { api } from '../../api/client.ts';

/**
 * Signs in with a passkey (Web Authentication level 3).
 *
 * @param autofill waits for a choice in the address field's suggestions instead of asking at once
 */
export async function signInWithPasskey(autofill: boolean): Promise<MeView> {
  const { options } = await api.accounts.beginPasskeySignIn();
  const response = await startAuthentication({
    optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
    useBrowserAutofill: autofill,
  });
  const { me } = await api.accounts.finishPasskeySignIn({ response: { ...response } });
  return me;
}
