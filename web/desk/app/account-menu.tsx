import type { MeView } from '@gatehouse/contract/accounts';
import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconBulb,
  IconEyeCheck,
  IconKeyboard,
  IconLogout,
  IconMessageBolt,
  IconRosetteDiscountCheck,
  IconUserCog,
  IconUsers,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../api/client.ts';
import { keys } from '../api/query-keys.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useErrorText } from '../language/use-error-text.ts';
import { Monogram } from '../parts/monogram.tsx';
import { showFault } from '../parts/show-fault.ts';
import { useShell } from './shell-context.ts';
import classes from './sidebar.module.css';

export function AccountMenu({ me, onNavigate }: { me: MeView; onNavigate: () => void }) {
  const { insights, nav, roles, savedReplies, trust } = useMessages();
  const { ofError } = useErrorText();
  const { openShortcuts } = useShell();
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => api.accounts.signOut(),
    onSuccess: () => {
      // First this, which leads to the sign-in page; a cleared cache would tell nobody.
      queries.setQueryData(keys.me, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
    },
    onError: (error) => showFault(ofError(error)),
  });
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={nav.account(me.name)}>
          <Monogram name={me.name} />
          <span className={classes.label}>{me.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.email} · {roles[me.role]}
        </Menu.Label>
        <Menu.Item component={Link} to="/profile" onClick={onNavigate} leftSection={<IconUserCog size={16} />}>
          {nav.profile}
        </Menu.Item>
        {me.abilities.seeStaff && (
          <Menu.Item component={Link} to="/team" onClick={onNavigate} leftSection={<IconUsers size={16} />}>
            {nav.team}
          </Menu.Item>
        )}
        <Menu.Item
          component={Link}
          to="/saved-replies"
          onClick={onNavigate}
          leftSection={<IconMessageBolt size={16} />}
        >
          {savedReplies.title}
        </Menu.Item>
        {me.role !== 'agent' && (
          <Menu.Item component={Link} to="/oversight" onClick={onNavigate} leftSection={<IconEyeCheck size={16} />}>
            {trust.oversight}
          </Menu.Item>
        )}
        {me.role !== 'agent' && (
          <Menu.Item component={Link} to="/help-insights" onClick={onNavigate} leftSection={<IconBulb size={16} />}>
            {insights.title}
          </Menu.Item>
        )}
        {me.role === 'admin' && (
          <Menu.Item
            component={Link}
            to="/channels"
            onClick={onNavigate}
            leftSection={<IconRosetteDiscountCheck size={16} />}
          >
            {trust.channels}
          </Menu.Item>
        )}
        <Menu.Item onClick={openShortcuts} leftSection={<IconKeyboard size={16} />}>
          {nav.shortcuts}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()} leftSection={<IconLogout size={16} />}>
          {nav.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
