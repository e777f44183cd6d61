import type { MeView } from '@gatehouse/contract/accounts';
import { Button, TextInput } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import { SecretInput } from '../../parts/secret-input.tsx';
import { isPasskeyCancelled } from './passkey-cancelled.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';
import { usePasskeyAutofill } from './use-passkey-autofill.ts';

interface Props {
  email?: string;
  onSignedIn: (me: MeView) => void;
  onSecondFactor: () => void;
}

export function CredentialsForm({ email: fixedEmail, onSignedIn, onSecondFactor }: Props) {
  const { signIn } = useMessages();
  const [email, setEmail] = useState(fixedEmail ?? '');
  const [password, setPassword] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const passkey = useMutation({ mutationFn: () => signInWithPasskey(false), onSuccess: onSignedIn });
  const [autofillError, setAutofillError] = useState<unknown>(null);
  const byPassword = useMutation({
    mutationFn: () => api.accounts.signIn({ email, password }),
    onSuccess: (result) => (result.state === 'signed-in' ? onSignedIn(result.me) : onSecondFactor()),
  });
  usePasskeyAutofill(onSignedIn, (error) => {
    // Nobody asked for it, so only a refusal of a passkey that someone chose is worth a word.
    if (errorCode(error) === 'PASSKEY_REJECTED') setAutofillError(error);
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setSubmitted(true);
    passkey.reset();
    setAutofillError(null);
    if (email.trim() !== '' && password !== '') byPassword.mutate();
  }

  const fault = byPassword.error ?? passkey.error ?? autofillError;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {browserSupportsWebAuthn() ? (
        <>
          <Button
            fullWidth
            size="md"
            leftSection={<IconFingerprint size={18} aria-hidden="true" />}
            loading={passkey.isPending}
            onClick={() => {
              byPassword.reset();
              setAutofillError(null);
              passkey.mutate();
            }}
          >
            {signIn.passkey}
          </Button>
          <p className={classes.or}>{signIn.or}</p>
        </>
      ) : (
        <p className={classes.hint}>{signIn.passkeyUnsupported}</p>
      )}
      <FaultText error={fault}>
        {isPasskeyCancelled(fault)
          ? signIn.passkeyCancelled
          : errorCode(fault) === 'SIGN_IN_FAILED'
            ? signIn.failed
            : undefined}
      </FaultText>
      <TextInput
        type="email"
        name="email"
        label={signIn.email}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        readOnly={fixedEmail !== undefined}
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        error={submitted && email.trim() === '' && signIn.missingEmail}
      />
      <SecretInput
        name="password"
        label={signIn.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={submitted && password === '' && signIn.missingPassword}
      />
      <Button type="submit" variant="default" size="md" fullWidth loading={byPassword.isPending}>
        {signIn.submit}
      </Button>
    </form>
  );
}
