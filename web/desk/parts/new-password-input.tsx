import { limits } from '@gatehouse/contract/limits';
import type { ReactNode } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import classes from './form.module.css';
import { SecretInput } from './secret-input.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A second factor guards the account too, so that less length is enough. */
  withSecondFactor?: boolean;
  error?: ReactNode;
}

/** A new password: length counts, rules about kinds of characters do not (NIST SP 800-63B-4 § 3.1.1.2). */
export function NewPasswordInput({ label, value, onChange, withSecondFactor = false, error }: Props) {
  const { password } = useMessages();
  const least = withSecondFactor ? limits.passwordLengthWithSecondFactor : limits.passwordLengthAlone;
  const length = [...value].length;
  return (
    <div>
      <SecretInput
        name="new-password"
        label={label}
        description={password.hint(least)}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        error={error}
      />
      <div className={classes.meter} aria-hidden="true">
        <div
          className={classes.filled}
          data-enough={length >= least}
          style={{ width: `${Math.min(100, (length / least) * 100)}%` }}
        />
      </div>
      <p className={classes.hint} aria-live="polite">
        {value !== '' && password.length(length, least)}
      </p>
    </div>
  );
}
