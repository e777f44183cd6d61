import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useMessages } from '../language/language-provider.tsx';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

export function ThemeMenu() {
  const { common } = useMessages();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = icons[colorScheme];
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={common.theme}>
          <Current size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['light', 'dark', 'auto'] as const).map((scheme) => {
          const Icon = icons[scheme];
          return (
            <Menu.Item
              key={scheme}
              onClick={() => setColorScheme(scheme)}
              leftSection={<Icon size={16} aria-hidden="true" />}
              rightSection={scheme === colorScheme && <IconCheck size={14} aria-hidden="true" />}
              aria-current={scheme === colorScheme}
            >
              {common.themes[scheme]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
