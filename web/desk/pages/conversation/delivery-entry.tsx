import type { ConversationView, StaffEvent } from '@gatehouse/contract/desk';
import { clockTime, exactTime } from '@gatehouse/web-ui/time';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { showFault } from '../../parts/show-fault.ts';
import { authorName } from './author-name.ts';
import classes from './mail.module.css';

interface Props {
  event: Extract<StaffEvent, { kind: 'delivery' }>;
  conversation: ConversationView;
  /** Whether a person still has to say what is to happen with this mail. */
  isOpen: boolean;
}

/** How a mail of ours fared; with the choice that only a person can make, where there is one. */
export function DeliveryEntry({ event, conversation, isOpen }: Props) {
  const { language, messages } = useLanguage();
  const { ofError } = useErrorText();
  const texts = messages.mail;
  const decide = useMutation({
    mutationFn: (decision: 'again' | 'left') => api.mail.decideDelivery({ deliveryId: event.deliveryId, decision }),
    onError: (error) => showFault(ofError(error)),
  });
  const who = authorName(event.author, conversation, messages);
  return (
    <li className={classes.delivery} data-outcome={event.outcome} data-seq={event.seq}>
      <span>{texts.deliveries[event.outcome](event.to, event.reason ?? '', who)}</span>
      <time dateTime={event.at} title={exactTime(event.at, language)}>
        {clockTime(event.at, language)}
      </time>
      {isOpen && (
        <span className={classes.choices}>
          <Button size="compact-xs" variant="light" loading={decide.isPending} onClick={() => decide.mutate('again')}>
            {texts.sendAgain}
          </Button>
          <Button size="compact-xs" variant="subtle" disabled={decide.isPending} onClick={() => decide.mutate('left')}>
            {texts.leave}
          </Button>
        </span>
      )}
    </li>
  );
}
