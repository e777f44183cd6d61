import type { OversightView } from '@gatehouse/contract/trust';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from '../../parts/page.module.css';

export function LooksSection() {
  const { trust } = useMessages();
  const queries = useQueryClient();
  const [unlocking, setUnlocking] = useState<OversightView | null>(null);
  const list = useQuery({
    queryKey: keys.oversight,
    queryFn: ({ signal }) => api.trust.listOversight(undefined, { signal }),
    refetchInterval: 30_000,
  });
  const unlock = useMutation({
    mutationFn: (staffId: OversightView['staff']['id']) => api.trust.unlockReveals({ staffId }),
    onSuccess: async () => {
      setUnlocking(null);
      await Promise.all([keys.oversight, keys.audit].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });

  return (
    <section className={classes.section}>
      <h2>{trust.oversight}</h2>
      <p className={classes.text}>{trust.oversightText}</p>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <ul className={classes.list}>
          {list.data.people.length === 0 && <li className={classes.item}>{trust.allCalm}</li>}
          {list.data.people.map((person) => {
            const { staff, budget, mayUnlock } = person;
            return (
              <li key={staff.id} className={classes.item}>
                <div className={classes.what}>
                  <p>
                    {staff.name}
                    {budget.locked && (
                      <span className={classes.tag} data-tone="risk">
                        {trust.locked}
                      </span>
                    )}
                  </p>
                  <p className={classes.aside}>
                    {trust.used(budget.hour.used, budget.hour.of, budget.day.used, budget.day.of)}
                  </p>
                </div>
                {mayUnlock && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={trust.unlockPerson(staff.name)}
                    onClick={() => {
                      unlock.reset();
                      setUnlocking(person);
                    }}
                  >
                    {trust.unlock}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <ConfirmDialog
        opened={unlocking !== null}
        title={trust.unlockTitle(unlocking?.staff.name ?? '')}
        text={trust.unlockText}
        confirm={trust.unlock}
        pending={unlock.isPending}
        error={unlock.error}
        onConfirm={() => unlocking && unlock.mutate(unlocking.staff.id)}
        onClose={() => setUnlocking(null)}
      />
    </section>
  );
}
