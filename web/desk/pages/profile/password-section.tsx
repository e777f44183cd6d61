import type { MeView } from '@gatehouse/contract/accounts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { keys } from '../../api/query-keys.ts';
import { useSetMe } from '../../api/use-me.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { FaultText } from '../../parts/fault-text.tsx';
import forms from '../../parts/form.module.css';
import { NewPasswordInput } from '../../parts/new-password-input.tsx';
import classes from '../../parts/page.module.css';
import { showDone } from '../../parts/show-done.ts';

export function PasswordSection({ me }: { me: MeView }) {
  const { common, profile } = useMessages();
  const { ofError } = useErrorText();
  const setMe = useSetMe();
  const queries = useQueryClient();
  const confirmed = useReauthentication();
  const [opened, setOpened] = useState(false);
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => confirmed(() => api.accounts.changePassword({ password })),
    onSuccess: async (changed) => {
      setMe(changed);
      close();
      showDone(profile.passwordChanged);
      await queries.invalidateQueries({ queryKey: keys.sessions });
    },
  });
  const code = change.error && errorCode(change.error);
  const ofPassword = code === 'PASSWORD_TOO_SHORT' || code === 'PASSWORD_COMMON';

  function close(): void {
    setOpened(false);
    setPassword('');
    change.reset();
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (password !== '') change.mutate();
  }

  return (
    <section className={classes.section}>
      <h2>{profile.password}</h2>
      <p className={classes.text}>{me.hasPassword ? profile.hasPassword : profile.noPassword}</p>
      {opened ? (
        <form className={forms.form} onSubmit={submit}>
          <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
          <FaultText error={ofPassword ? null : change.error} />
          <NewPasswordInput
            label={profile.newPassword}
            value={password}
            onChange={setPassword}
            withSecondFactor={me.hasTotp}
            error={ofPassword && ofError(change.error)}
          />
          <div className={forms.buttons}>
            <Button variant="default" onClick={close}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={password === ''}>
              {common.save}
            </Button>
          </div>
        </form>
      ) : (
        <Button variant="default" mt="md" onClick={() => setOpened(true)}>
          {me.hasPassword ? profile.changePassword : profile.setPassword}
        </Button>
      )}
    </section>
  );
}
