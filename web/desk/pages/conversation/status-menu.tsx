import type { ConversationStatus, ConversationView } from '@gatehouse/contract/desk';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMessages } from '../../language/language-provider.tsx';
import classes from './header.module.css';

interface Props {
  conversation: ConversationView;
  onChange: (status: ConversationStatus) => void;
}

/** The status, and those it can be moved to by this person now. */
export function StatusMenu({ conversation, onChange }: Props) {
  const { conversation: texts, statuses, statusHints } = useMessages();
  const { status, abilities } = conversation;
  const dot = (of: ConversationStatus) => <span className={classes.dot} data-status={of} aria-hidden="true" />;
  const possible = abilities.statuses.filter((other) => other !== status);
  return (
    <Menu position="bottom-end" width={240} disabled={possible.length === 0}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={dot(status)}
          rightSection={possible.length > 0 && <IconChevronDown size={14} aria-hidden="true" />}
          aria-label={
            possible.length > 0 ? texts.changeStatus(statuses[status]) : `${texts.status}: ${statuses[status]}`
          }
          data-testid="status"
        >
          {statuses[status]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.map((other) => (
          <Menu.Item key={other} leftSection={dot(other)} onClick={() => onChange(other)}>
            {statuses[other]}
            <span className={classes.hint}>{statusHints[other]}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
