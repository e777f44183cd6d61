import { Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { errorCode } from '../../api/error-code.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import { Page } from '../../parts/page.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteButton } from './invite-button.tsx';
import { StaffList } from './staff-list.tsx';
import { useTeam } from './use-team.ts';

export function TeamPage() {
  const { team } = useMessages();
  const me = useMe();
  const list = useTeam();
  const forbidden = !me.abilities.seeStaff || (list.isError && errorCode(list.error) === 'FORBIDDEN');

  if (forbidden) {
    return (
      <Page title={team.title}>
        <EmptyState title={team.forbiddenTitle} text={team.forbiddenText} icon={<IconLock size={20} />} />
      </Page>
    );
  }
  return (
    <Page title={team.title} actions={me.abilities.invite.length > 0 && <InviteButton roles={me.abilities.invite} />}>
      {list.data ? (
        <>
          <StaffList staff={list.data.staff} />
          <InvitationList invitations={list.data.invitations} />
        </>
      ) : list.isError ? (
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Delayed>
          <Skeleton height={52} />
          <Skeleton height={52} mt="xs" />
          <Skeleton height={52} mt="xs" />
        </Delayed>
      )}
    </Page>
  );
}
