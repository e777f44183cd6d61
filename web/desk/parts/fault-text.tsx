import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ReauthenticationCancelled } from '../api/reauthentication-cancelled.ts';
import { retryAfterSeconds } from '../api/retry-after.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useErrorText } from '../language/use-error-text.ts';
import classes from './fault-text.module.css';
import { inTime } from './in-time.ts';

/** Beside a form: what went wrong with sending it, and when to try again. `children` replaces the usual text. */
export function FaultText({ error, children }: { error: unknown; children?: ReactNode }) {
  const { language, messages } = useLanguage();
  const { ofError } = useErrorText();
  if (!error || error instanceof ReauthenticationCancelled) return null;
  const seconds = retryAfterSeconds(error);
  return (
    <p role="alert" className={classes.fault}>
      <IconAlertCircle size={16} aria-hidden="true" />
      <span>
        {children ?? ofError(error)}
        {seconds !== null && ` ${messages.errors.retryIn(inTime(seconds, language))}`}
      </span>
    </p>
  );
}
