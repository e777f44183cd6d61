import { Modal } from '@mantine/core';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import { errorCode } from '../api/error-code.ts';
import { ReauthenticationCancelled } from '../api/reauthentication-cancelled.ts';
import { useMe, useSetMe } from '../api/use-me.ts';
import { useMessages } from '../language/language-provider.tsx';

type Run = <Result>(action: () => Promise<Result>) => Promise<Result>;

const ReauthenticationContext = createContext<Run | null>(null);

const SignInForm = lazy(async () => ({ default: (await import('../pages/sign-in/sign-in-form.tsx')).SignInForm }));

interface Asked {
  confirmed(): void;
  cancelled(): void;
}

/** Offers to sign in again where the server wants that for a change, and then goes on with it. */
export function ReauthenticationProvider({ children }: { children: ReactNode }) {
  const { common, reauthenticate } = useMessages();
  const me = useMe();
  const setMe = useSetMe();
  const [asked, setAsked] = useState<Asked | null>(null);

  const run: Run = useCallback(async <Result,>(action: () => Promise<Result>) => {
    try {
      return await action();
    } catch (error) {
      if (errorCode(error) !== 'REAUTHENTICATION_REQUIRED') throw error;
      await new Promise<void>((confirmed, reject) => {
        setAsked({ confirmed, cancelled: () => reject(new ReauthenticationCancelled()) });
      });
      return action();
    }
  }, []);

  function close(outcome: 'confirmed' | 'cancelled'): void {
    asked?.[outcome]();
    setAsked(null);
  }

  return (
    <ReauthenticationContext value={run}>
      {children}
      <Modal
        opened={asked !== null}
        onClose={() => close('cancelled')}
        title={reauthenticate.title}
        size="sm"
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <p>{reauthenticate.text}</p>
        <Suspense>
          <SignInForm
            email={me.email}
            onSignedIn={(signedIn) => {
              setMe(signedIn);
              close('confirmed');
            }}
          />
        </Suspense>
      </Modal>
    </ReauthenticationContext>
  );
}

/** Runs an action that may need a fresh sign-in. Rejects with ReauthenticationCancelled if the person declines. */
export function useReauthentication(): Run {
  const run = useContext(ReauthenticationContext);
  if (!run) throw new Error('useReauthentication is for components below ReauthenticationProvider.');
  return run;
}
