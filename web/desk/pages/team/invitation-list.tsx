import type { InvitationView } from '@gatehouse/contract/accounts';
import { exactTime } from '@gatehouse/web-ui/time';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/page.module.css';

export function InvitationList({ invitations }: { invitations: InvitationView[] }) {
  const { language, messages } = useLanguage();
  const { roles, team } = messages;
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (invitationId: string) => api.accounts.withdrawInvitation({ invitationId }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.staff }),
  });
  if (invitations.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{team.invitations}</h2>
      <ul className={classes.list}>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className={classes.item}>
            <div className={classes.what}>
              <p>{email}</p>
              <p className={classes.aside}>
                {roles[role]} · {team.invitedUntil(exactTime(expiresAt, language))}
              </p>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={team.withdrawFor(email)}
              loading={withdraw.isPending && withdraw.variables === id}
              onClick={() => withdraw.mutate(id)}
            >
              {team.withdraw}
            </Button>
          </li>
        ))}
      </ul>
      <FaultText error={withdraw.error} />
    </section>
  );
}
