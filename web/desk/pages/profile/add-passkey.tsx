import { limits } from '@gatehouse/contract/limits';
import { Button, Modal, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import { showDone } from '../../parts/show-done.ts';
import { isPasskeyCancelled } from '../sign-in/passkey-cancelled.ts';

/** A button that names and makes a passkey (Web Authentication level 3). */
export function AddPasskey() {
  const { common, profile, signIn } = useMessages();
  const [opened, dialog] = useDisclosure();
  const [name, setName] = useState(profile.passkeyDefaultName);
  const confirmed = useReauthentication();
  const queries = useQueryClient();

  const add = useMutation({
    mutationFn: async () => {
      const { options } = await confirmed(() => api.accounts.beginPasskeyRegistration());
      const response = await startRegistration({
        optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON,
      });
      return confirmed(() => api.accounts.finishPasskeyRegistration({ name, response: { ...response } }));
    },
    onSuccess: async () => {
      dialog.close();
      showDone(profile.passkeyAdded);
      await queries.invalidateQueries({ queryKey: keys.me });
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (name.trim() !== '') add.mutate();
  }

  if (!browserSupportsWebAuthn()) return <p className={classes.hint}>{signIn.passkeyUnsupported}</p>;
  const exists = add.error?.name === 'InvalidStateError';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFingerprint size={16} aria-hidden="true" />}
        onClick={() => {
          add.reset();
          dialog.open();
        }}
      >
        {profile.addPasskey}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={profile.addPasskey}
        size="sm"
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <form onSubmit={submit} className={classes.form}>
          <FaultText error={add.error}>
            {exists ? profile.passkeyExists : isPasskeyCancelled(add.error) ? signIn.passkeyCancelled : undefined}
          </FaultText>
          <TextInput
            label={profile.passkeyName}
            description={profile.passkeyNameHint}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={limits.nameLength}
            autoComplete="off"
            data-autofocus
          />
          <div className={classes.buttons}>
            <Button variant="default" onClick={dialog.close}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
              {profile.addPasskey}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
