import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useMessages } from '../../language/language-provider.tsx';
import { useSendKey } from '../../storage/send-key.ts';
import classes from './composer.module.css';

const modKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

export function SendKeyMenu() {
  const { composer } = useMessages();
  const [sendKey, setSendKey] = useSendKey();
  const labels = { enter: composer.enterSends, 'mod-enter': composer.modEnterSends(modKey) };
  return (
    <Menu position="top-start">
      <Menu.Target>
        <UnstyledButton className={classes.sendKey} aria-label={`${composer.sendKeys}: ${labels[sendKey]}`}>
          {labels[sendKey]}
          <IconChevronDown size={12} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(['enter', 'mod-enter'] as const).map((one) => (
          <Menu.Item
            key={one}
            onClick={() => setSendKey(one)}
            aria-current={one === sendKey}
            rightSection={one === sendKey && <IconCheck size={14} aria-hidden="true" />}
          >
            {labels[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
