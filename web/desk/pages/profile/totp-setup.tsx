import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useSetMe } from '../../api/use-me.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { CodeInput, isWholeCode } from '../../parts/code-input.tsx';
import { CopyValue } from '../../parts/copy-value.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import forms from '../../parts/form.module.css';
import { QrPicture } from '../../parts/qr-picture.tsx';
import { showDone } from '../../parts/show-done.ts';
import classes from './totp-setup.module.css';

/** A button that turns an authenticator app on (RFC 6238): picture and key, then a code as proof. */
export function TotpSetup() {
  const { common, profile, signIn } = useMessages();
  const setMe = useSetMe();
  const confirmed = useReauthentication();
  const [code, setCode] = useState('');
  const begin = useMutation({ mutationFn: () => confirmed(() => api.accounts.beginTotp()) });
  const confirm = useMutation({
    mutationFn: () => confirmed(() => api.accounts.confirmTotp({ code })),
    onSuccess: (changed) => {
      setMe(changed);
      showDone(profile.totpConfirmed);
    },
    onError: () => setCode(''),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isWholeCode(code)) confirm.mutate();
  }

  if (!begin.data) {
    return (
      <div className={forms.form}>
        <FaultText error={begin.error} />
        <div>
          <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
            {profile.totpAdd}
          </Button>
        </div>
      </div>
    );
  }
  const { secret, uri } = begin.data;
  return (
    <form className={forms.form} onSubmit={submit}>
      <p className={forms.hint}>{profile.totpScan}</p>
      <div className={classes.setup}>
        <QrPicture text={uri} label={profile.totpQr} />
        <div className={classes.beside}>
          <p className={forms.hint}>{profile.totpSecret}</p>
          <CopyValue value={secret} label={common.copy} shown={secret.replaceAll(/(.{4})(?=.)/g, '$1 ')} />
          <CodeInput label={signIn.code} value={code} onChange={setCode} autoFocus />
        </div>
      </div>
      <FaultText error={confirm.error} />
      <div className={forms.buttons}>
        <Button variant="default" onClick={() => begin.reset()}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={confirm.isPending} disabled={!isWholeCode(code)}>
          {profile.totpConfirm}
        </Button>
      </div>
    </form>
  );
}
