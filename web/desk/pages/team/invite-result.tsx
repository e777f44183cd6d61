import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/form.module.css';

export interface Invited {
  email: string;
  link: string;
  mailed: boolean;
}

/** The link to hand over, shown this once: only its hash is kept. */
export function InviteResult({ invited, onDone }: { invited: Invited; onDone: () => void }) {
  const { common, team } = useMessages();
  return (
    <div className={classes.form}>
      <p>{invited.mailed ? team.mailed(invited.email) : team.notMailed}</p>
      <TextInput
        readOnly
        label={team.link}
        value={invited.link}
        onFocus={(event) => event.currentTarget.select()}
        description={team.linkOnce}
      />
      <div className={classes.buttons}>
        <CopyButton value={invited.link} timeout={2000}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} aria-live="polite">
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{team.done}</Button>
      </div>
    </div>
  );
}
