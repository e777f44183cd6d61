import type { Role, StaffView } from '@gatehouse/contract/accounts';
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/page.module.css';
import { roleNames } from './role-names.ts';

interface Props {
  person: StaffView;
  pending: boolean;
  onChange: (role: Role) => void;
}

export function RoleMenu({ person, pending, onChange }: Props) {
  const { roles, roleHints, team } = useMessages();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={pending}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          aria-label={`${team.changeRole(person.name)}: ${roles[person.role]}`}
        >
          {roles[person.role]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {roleNames.map((role) => (
          <Menu.Item
            key={role}
            aria-current={role === person.role}
            rightSection={role === person.role && <IconCheck size={14} aria-hidden="true" />}
            onClick={() => role !== person.role && onChange(role)}
          >
            {roles[role]}
            <span className={classes.aside}> · {roleHints[role]}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
