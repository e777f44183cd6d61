import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import classes from './queue-pane.module.css';

export function CaseSearch({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { queue } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useCommand('search', () => input.current?.focus());
  return (
    <TextInput
      ref={input}
      className={classes.search}
      size="xs"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onChange('');
        event.currentTarget.blur();
      }}
      placeholder={queue.searchHint}
      aria-label={queue.search}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      rightSection={
        value !== '' && <CloseButton size="xs" aria-label={queue.clearSearch} onClick={() => onChange('')} />
      }
    />
  );
}
