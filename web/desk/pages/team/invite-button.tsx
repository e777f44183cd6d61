import type { Role } from '@gatehouse/contract/accounts';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { InviteForm } from './invite-form.tsx';
import { type Invited, InviteResult } from './invite-result.tsx';

export function InviteButton({ roles }: { roles: Role[] }) {
  const { common, team } = useMessages();
  const [opened, dialog] = useDisclosure();
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <>
      <Button
        size="xs"
        leftSection={<IconUserPlus size={14} aria-hidden="true" />}
        onClick={() => {
          setInvited(null);
          dialog.open();
        }}
      >
        {team.invite}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        // The link is shown only once: a stray click must not lose it.
        closeOnClickOutside={invited === null}
        title={invited ? team.invitedTitle : team.inviteTitle}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        {invited ? (
          <InviteResult invited={invited} onDone={dialog.close} />
        ) : (
          <InviteForm roles={roles} onInvited={setInvited} onCancel={dialog.close} />
        )}
      </Modal>
    </>
  );
}
