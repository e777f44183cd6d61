import { TextInput } from '@mantine/core';
import classes from './form.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (code: string) => void;
  autoFocus?: boolean;
}

/** Whether all six digits are there. */
export function isWholeCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

/** Six digits of an authenticator app, in one field so that pasting and filling-in work. */
export function CodeInput({ label, value, onChange, autoFocus = false }: Props) {
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      classNames={{ input: classes.code }}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
    />
  );
}
