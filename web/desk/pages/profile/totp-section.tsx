import type { MeView } from '@gatehouse/contract/accounts';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useSetMe } from '../../api/use-me.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import classes from '../../parts/page.module.css';
import { showDone } from '../../parts/show-done.ts';
import { TotpSetup } from './totp-setup.tsx';

export function TotpSection({ me }: { me: MeView }) {
  const { profile } = useMessages();
  const setMe = useSetMe();
  const confirmed = useReauthentication();
  const [opened, dialog] = useDisclosure();
  const remove = useMutation({
    mutationFn: () => confirmed(() => api.accounts.removeTotp()),
    onSuccess: (changed) => {
      setMe(changed);
      dialog.close();
      showDone(profile.totpRemoved);
    },
  });
  return (
    <section className={classes.section}>
      <h2>{profile.totp}</h2>
      <p className={classes.text}>{me.hasTotp ? profile.totpOn : profile.totpOff}</p>
      {me.hasTotp ? (
        <Button
          variant="default"
          mt="md"
          onClick={() => {
            remove.reset();
            dialog.open();
          }}
        >
          {profile.totpRemove}
        </Button>
      ) : (
        <TotpSetup />
      )}
      <ConfirmDialog
        opened={opened}
        title={profile.totpRemoveTitle}
        text={profile.totpRemoveText}
        confirm={profile.totpRemove}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={dialog.close}
      />
    </section>
  );
}
