import type { Role, StaffStatus, StaffView } from '@gatehouse/contract/accounts';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMe } from '../../api/use-me.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import { Monogram } from '../../parts/monogram.tsx';
import classes from '../../parts/page.module.css';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { RoleMenu } from './role-menu.tsx';

/** One person of the team, with what the viewer may change about them. */
export function StaffItem({ person }: { person: StaffView }) {
  const { common, roles, team } = useMessages();
  const me = useMe();
  const queries = useQueryClient();
  const confirmed = useReauthentication();
  const [suspending, dialog] = useDisclosure();
  const refresh = () => queries.invalidateQueries({ queryKey: keys.staff });
  const changeRole = useMutation({
    mutationFn: (role: Role) => confirmed(() => api.accounts.changeRole({ staffId: person.id, role })),
    onSettled: refresh,
  });
  const changeStatus = useMutation({
    mutationFn: (status: StaffStatus) =>
      confirmed(() => api.accounts.changeStaffStatus({ staffId: person.id, status })),
    onSuccess: dialog.close,
    onSettled: refresh,
  });
  const { abilities } = person;

  return (
    <li className={classes.item}>
      <Monogram name={person.name} />
      <div className={classes.what}>
        <p>
          {person.name}
          {person.id === me.id && ` (${common.you})`}
          {person.status === 'suspended' && (
            <span className={classes.tag} data-tone="risk">
              {team.suspended}
            </span>
          )}
          {!person.secondFactor && (
            <span className={classes.tag} data-tone="wait">
              {team.secondFactorOff}
            </span>
          )}
        </p>
        <p className={classes.aside}>
          {person.email} · {team.lastSeen}: {person.lastSeenAt ? <TimeAgo at={person.lastSeenAt} /> : team.never}
        </p>
      </div>
      {abilities.changeRole ? (
        <RoleMenu person={person} pending={changeRole.isPending} onChange={(role) => changeRole.mutate(role)} />
      ) : (
        <span className={classes.aside}>{roles[person.role]}</span>
      )}
      {abilities.suspend && (
        <Button
          size="xs"
          variant="default"
          aria-label={team.suspendPerson(person.name)}
          onClick={() => {
            changeStatus.reset();
            dialog.open();
          }}
        >
          {team.suspend}
        </Button>
      )}
      {abilities.restore && (
        <Button
          size="xs"
          variant="default"
          aria-label={team.restorePerson(person.name)}
          loading={changeStatus.isPending}
          onClick={() => changeStatus.mutate('active')}
        >
          {team.restore}
        </Button>
      )}
      <FaultText error={changeRole.error ?? (suspending ? null : changeStatus.error)} />
      <ConfirmDialog
        opened={suspending}
        title={team.suspendTitle(person.name)}
        text={team.suspendText}
        confirm={team.suspend}
        pending={changeStatus.isPending}
        error={changeStatus.error}
        onConfirm={() => changeStatus.mutate('suspended')}
        onClose={dialog.close}
      />
    </li>
  );
}
