import { Button } from '@mantine/core';
import { useMessages } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import type { RefusedSend } from '../../storage/draft.ts';
import classes from './entries.module.css';

interface Props {
  send: RefusedSend;
  onSendAgain: () => void;
  onEdit: () => void;
  onDiscard: () => void;
}

/** A text that the server did not take: why, and what can be done with it. */
export function RefusedEntry({ send, onSendAgain, onEdit, onDiscard }: Props) {
  const { conversation, workflow } = useMessages();
  const { ofCode } = useErrorText();
  return (
    <li className={classes.entry} data-side={send.kind === 'note' ? 'note' : 'team'} data-refused="true">
      <p className={classes.text} dir="auto">
        {send.text}
      </p>
      <p className={classes.state} role="alert">
        {conversation.notSent} {ofCode(send.code)}
      </p>
      <div className={classes.actions}>
        <Button size="compact-xs" variant="subtle" onClick={onEdit}>
          {conversation.edit}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={onSendAgain}>
          {send.code === 'REPLY_CROSSED' ? workflow.sendAnyway : conversation.sendAgain}
        </Button>
        <Button size="compact-xs" variant="subtle" color="danger" onClick={onDiscard}>
          {conversation.discard}
        </Button>
      </div>
    </li>
  );
}
