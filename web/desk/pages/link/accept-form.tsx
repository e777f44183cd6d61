import type { LinkView, MeView } from '@gatehouse/contract/accounts';
import { limits } from '@gatehouse/contract/limits';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import { NewPasswordInput } from '../../parts/new-password-input.tsx';

interface Props {
  token: string;
  link: LinkView;
  onAccepted: (me: MeView) => void;
  /** A recovery link alone does not open an account that has a second factor. */
  onSecondFactor: () => void;
}

/** Name, address where the link fixes none, and a password. */
export function AcceptForm({ token, link, onAccepted, onSecondFactor }: Props) {
  const { link: texts } = useMessages();
  const { ofError } = useErrorText();
  const [name, setName] = useState(link.name ?? '');
  const [email, setEmail] = useState(link.email ?? '');
  const [password, setPassword] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const choosesEmail = link.email === null;
  const complete = name.trim() !== '' && email.trim() !== '' && password !== '';

  const accept = useMutation({
    mutationFn: () => api.accounts.acceptLink({ token, name, password, ...(choosesEmail ? { email } : {}) }),
    onSuccess: (result) => (result.state === 'signed-in' ? onAccepted(result.me) : onSecondFactor()),
  });
  const code = accept.error && errorCode(accept.error);
  const ofPassword = code === 'PASSWORD_TOO_SHORT' || code === 'PASSWORD_COMMON';
  const ofEmail = code === 'EMAIL_TAKEN';

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setSubmitted(true);
    if (complete) accept.mutate();
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FaultText error={ofPassword || ofEmail ? null : accept.error} />
      <TextInput
        name="name"
        label={texts.name}
        description={texts.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={limits.nameLength}
        autoComplete="name"
        error={submitted && name.trim() === '' && texts.missingName}
      />
      <TextInput
        type="email"
        name="email"
        label={texts.email}
        description={texts.emailHint}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        readOnly={!choosesEmail}
        maxLength={limits.emailLength}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={ofEmail ? ofError(accept.error) : submitted && email.trim() === '' && texts.missingEmail}
      />
      <NewPasswordInput
        label={texts.password}
        value={password}
        onChange={setPassword}
        error={ofPassword ? ofError(accept.error) : submitted && password === '' && texts.missingPassword}
      />
      <Button type="submit" size="md" fullWidth loading={accept.isPending}>
        {texts.submit}
      </Button>
    </form>
  );
}
