import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../language/language-provider.tsx';

interface Props {
  name: string;
  label: string;
  description?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  error?: ReactNode;
}

/** A password that can be shown and pasted. */
export function SecretInput({ onChange, ...input }: Props) {
  const { password } = useMessages();
  return (
    <PasswordInput
      {...input}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={256}
      spellCheck={false}
      autoCapitalize="none"
      visibilityToggleButtonProps={{ 'aria-label': password.show, tabIndex: 0 }}
    />
  );
}
