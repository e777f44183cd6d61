import type { ConversationId } from '@gatehouse/contract/ids';
import { limits } from '@gatehouse/contract/limits';
import type { RevealedView } from '@gatehouse/contract/trust';
import { Button, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';

interface Props {
  conversationId: ConversationId;
  opened: boolean;
  onClose: () => void;
  onShown: (view: RevealedView) => void;
}

const other = 'other';

/** Asks why, says how many looks are left, and looks. */
export function RevealDialog({ conversationId, opened, onClose, onShown }: Props) {
  const { common, trust } = useMessages();
  const queries = useQueryClient();
  const [choice, setChoice] = useState('');
  const [typed, setTyped] = useState('');
  const reason = choice === other ? typed.trim() : choice;
  const budget = useQuery({
    queryKey: keys.revealBudget,
    queryFn: ({ signal }) => api.trust.getRevealBudget(undefined, { signal }),
    enabled: opened,
  });
  const look = useMutation({
    mutationFn: () => api.trust.reveal({ conversationId, reason }),
    onSuccess: (view) => {
      queries.setQueryData(keys.revealBudget, view.budget);
      onShown(view);
      onClose();
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (reason.length >= 3) look.mutate();
  }

  const { data } = budget;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={trust.revealTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <p>{trust.revealText}</p>
      <form className={classes.form} onSubmit={submit}>
        <FaultText error={look.error} />
        <Radio.Group label={trust.reason} value={choice} onChange={setChoice}>
          <Stack gap="xs" mt="xs">
            {Object.values(trust.reasons).map((text) => (
              <Radio key={text} value={text} label={text} />
            ))}
            <Radio value={other} label={trust.otherReason} />
          </Stack>
        </Radio.Group>
        {choice === other && (
          <TextInput
            label={trust.otherReason}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={limits.reasonLength}
            autoComplete="off"
            data-autofocus
          />
        )}
        {data && (
          <p className={classes.hint}>{trust.budget(data.hour.used, data.hour.of, data.day.used, data.day.of)}</p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={look.isPending} disabled={reason.length < 3 || data?.locked === true}>
            {trust.reveal}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
