import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { isForgotten } from '../../live/held-sends-provider.tsx';
import type { HeldSend } from '../../storage/held-sends.ts';
import classes from './entries.module.css';

interface Props {
  send: HeldSend;
  onUndo: () => void;
  onSendNow: () => void;
}

/** A reply that is about to go out, and can be taken back until then. */
export function HeldEntry({ send, onUndo, onSendNow }: Props) {
  const { workflow } = useMessages();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <li className={classes.entry} data-side="team" data-pending="true" data-testid="held">
      <p className={classes.text} dir="auto">
        {send.text}
      </p>
      <div className={classes.actions}>
        <span className={classes.countdown}>
          {isForgotten(send, now)
            ? workflow.notSentYet
            : workflow.goesOut(Math.max(0, Math.ceil((send.sendAt - now) / 1_000)))}
        </span>
        <Button size="compact-xs" variant="subtle" onClick={onUndo}>
          {workflow.undo}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={onSendNow}>
          {workflow.sendNow}
        </Button>
      </div>
    </li>
  );
}
