import type { MeView, PasskeyView } from '@gatehouse/contract/accounts';
import { relativeTime } from '@gatehouse/web-ui/time';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useSetMe } from '../../api/use-me.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useNow } from '../../language/use-now.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import classes from '../../parts/page.module.css';
import { AddPasskey } from './add-passkey.tsx';

export function PasskeysSection({ me }: { me: MeView }) {
  const { language, messages } = useLanguage();
  const { profile } = messages;
  const now = useNow();
  const setMe = useSetMe();
  const confirmed = useReauthentication();
  const [removing, setRemoving] = useState<PasskeyView | null>(null);
  const remove = useMutation({
    mutationFn: (passkeyId: string) => confirmed(() => api.accounts.removePasskey({ passkeyId })),
    onSuccess: (changed) => {
      setMe(changed);
      setRemoving(null);
    },
  });
  const when = (at: string) => relativeTime(at, language, now);

  return (
    <section className={classes.section}>
      <h2>{profile.passkeys}</h2>
      <p className={classes.text}>{profile.passkeysText}</p>
      <ul className={classes.list}>
        {me.passkeys.length === 0 && <li className={classes.item}>{profile.noPasskeys}</li>}
        {me.passkeys.map((passkey) => (
          <li key={passkey.id} className={classes.item}>
            <div className={classes.what}>
              <p>{passkey.name}</p>
              <p className={classes.aside}>
                {profile.passkeyCreated(when(passkey.createdAt))}
                {' · '}
                {passkey.lastUsedAt ? profile.passkeyUsed(when(passkey.lastUsedAt)) : profile.passkeyNeverUsed}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={profile.removePasskey(passkey.name)}
              onClick={() => {
                remove.reset();
                setRemoving(passkey);
              }}
            >
              {profile.remove}
            </Button>
          </li>
        ))}
      </ul>
      <AddPasskey />
      <ConfirmDialog
        opened={removing !== null}
        title={profile.removePasskeyTitle}
        text={profile.removePasskeyText(removing?.name ?? '')}
        confirm={profile.remove}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && remove.mutate(removing.id)}
        onClose={() => setRemoving(null)}
      />
    </section>
  );
}
