import type { MeView } from '@gatehouse/contract/accounts';
import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { CredentialsForm } from './credentials-form.tsx';

interface Props {
  /** Fixed where someone who is known confirms that it is still them. */
  email?: string;
  onSignedIn: (me: MeView) => void;
}

/** Passkey first, then address and password, then the one-time code if the account wants one. */
export function SignInForm({ email, onSignedIn }: Props) {
  const [step, setStep] = useState<'credentials' | 'code'>('credentials');
  if (step === 'code') return <CodeForm onSignedIn={onSignedIn} onBack={() => setStep('credentials')} />;
  return (
    <CredentialsForm
      {...(email === undefined ? {} : { email })}
      onSignedIn={onSignedIn}
      onSecondFactor={() => setStep('code')}
    />
  );
}
