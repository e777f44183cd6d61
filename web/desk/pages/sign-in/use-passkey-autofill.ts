import type { MeView } from '@gatehouse/contract/accounts';
import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser';
import { useEffect, useEffectEvent } from 'react';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

/** Offers passkeys among the suggestions of the address field, where the browser can. */
export function usePasskeyAutofill(onSignedIn: (me: MeView) => void, onError: (error: unknown) => void): void {
  const signedIn = useEffectEvent(onSignedIn);
  const failed = useEffectEvent(onError);
  useEffect(() => {
    let left = false;
    async function offer(): Promise<void> {
      if (!(await browserSupportsWebAuthnAutofill()) || left) return;
      try {
        const me = await signInWithPasskey(true);
        if (!left) signedIn(me);
      } catch (error) {
        if (!left) failed(error);
      }
    }
    void offer();
    return () => {
      left = true;
      WebAuthnAbortService.cancelCeremony();
    };
  }, []);
}
