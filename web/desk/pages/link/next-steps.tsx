import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/entrance.module.css';
import forms from '../../parts/form.module.css';
import { AddPasskey } from '../profile/add-passkey.tsx';
import { TotpSetup } from '../profile/totp-setup.tsx';

/** Safer ways to sign in, offered once after a link was used; both can wait. */
export function NextSteps() {
  const { link, profile } = useMessages();
  const me = useMe();
  const done = me.passkeys.length > 0 || me.hasTotp;
  return (
    <div className={forms.form}>
      <section className={classes.section}>
        <h2>{profile.passkeys}</h2>
        <p className={forms.hint}>{me.passkeys.length > 0 ? profile.passkeyAdded : profile.passkeysText}</p>
        {me.passkeys.length === 0 && <AddPasskey />}
      </section>
      <section className={classes.section}>
        <h2>{profile.totp}</h2>
        <p className={forms.hint}>{me.hasTotp ? profile.totpOn : profile.totpOff}</p>
        {!me.hasTotp && <TotpSetup />}
      </section>
      <Button component={Link} to="/" replace fullWidth size="md" variant={done ? 'filled' : 'default'}>
        {done ? link.toDesk : link.skip}
      </Button>
    </div>
  );
}
