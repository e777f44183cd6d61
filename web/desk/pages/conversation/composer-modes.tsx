import type { ConversationView } from '@gatehouse/contract/desk';
import { UnstyledButton } from '@mantine/core';
import { IconLock, IconMessageReply } from '@tabler/icons-react';
import { useMessages } from '../../language/language-provider.tsx';
import type { ComposerMode } from '../../storage/draft.ts';
import classes from './composer.module.css';

interface Props {
  mode: ComposerMode;
  abilities: ConversationView['abilities'];
  onChoose: (mode: ComposerMode) => void;
}

const icons = { reply: IconMessageReply, note: IconLock };

/** Answer or note: two buttons of which one is down. */
export function ComposerModes({ mode, abilities, onChoose }: Props) {
  const { composer } = useMessages();
  return (
    <div className={classes.modes}>
      {(['reply', 'note'] as const).map((one) => {
        const Icon = icons[one];
        return (
          <UnstyledButton
            key={one}
            className={classes.mode}
            aria-pressed={mode === one}
            disabled={!abilities[one]}
            onClick={() => onChoose(one)}
          >
            <Icon size={14} aria-hidden="true" />
            {composer[one]}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
