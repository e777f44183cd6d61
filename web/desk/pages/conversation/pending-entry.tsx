import type { PendingSend } from '@gatehouse/log-client';
import { useMessages } from '../../language/language-provider.tsx';
import { useLive } from '../../live/live-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import classes from './entries.module.css';

/** A text that is on its way: kept here until the server says that it is committed. */
export function PendingEntry({ send }: { send: PendingSend }) {
  const { conversation } = useMessages();
  const { status } = useLive();
  return (
    <li className={classes.entry} data-side={send.kind === 'note' ? 'note' : 'team'} data-pending="true">
      <p className={classes.text} dir="auto">
        {send.text}
      </p>
      <Delayed>
        <p className={classes.state}>
          {status === 'online' ? conversation.sending : conversation.waitingForConnection}
        </p>
      </Delayed>
    </li>
  );
}
