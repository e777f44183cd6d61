import { isLanguage, languageNames } from '@gatehouse/web-ui/language';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useLanguage } from '../language/language-provider.tsx';

export function LanguageMenu() {
  const { language, messages, setLanguage } = useLanguage();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={messages.common.language}>
          <IconLanguage size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(languageNames).map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            onClick={() => isLanguage(code) && setLanguage(code)}
            rightSection={code === language && <IconCheck size={14} aria-hidden="true" />}
            aria-current={code === language}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
