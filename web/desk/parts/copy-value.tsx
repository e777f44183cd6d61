import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMessages } from '../language/language-provider.tsx';
import classes from './copy-value.module.css';

/** A code or key in mono figures that a click copies. */
export function CopyValue({ value, label, shown = value }: { value: string; label: string; shown?: string }) {
  const { common } = useMessages();
  return (
    <CopyButton value={value} timeout={2000}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? common.copied : common.copy}>
          <UnstyledButton className={classes.copy} onClick={copy} aria-label={label}>
            <span className={classes.value}>{shown}</span>
            {copied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
            <span role="status" className={classes.status}>
              {copied ? common.copied : ''}
            </span>
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
