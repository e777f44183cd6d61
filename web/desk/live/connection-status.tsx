import { useMessages } from '../language/language-provider.tsx';
import classes from './connection-status.module.css';
import { useLive } from './live-provider.tsx';

/** Says quietly whether what is on the screen is live. */
export function ConnectionStatus() {
  const { live } = useMessages();
  const { status } = useLive();
  return (
    <p className={classes.status} data-status={status} role="status" data-testid="connection">
      <span className={classes.dot} aria-hidden="true" />
      {live[status]}
    </p>
  );
}
