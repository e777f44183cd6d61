import type { ConversationView } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import { Button, Popover, TagsInput } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import classes from './header.module.css';
import { useChangeConversation } from './use-change-conversation.ts';

interface Change {
  add: string[];
  remove: string[];
}

/** The tags of the conversation, and a box in which they are changed. */
export function TagBar({ conversation }: { conversation: ConversationView }) {
  const { workflow: texts } = useMessages();
  const [opened, setOpened] = useState(false);
  const { id, tags } = conversation;
  const change = useChangeConversation((input: Change) => api.desk.tagConversation({ conversationId: id, ...input }));
  const known = useQuery({
    queryKey: keys.tags,
    queryFn: ({ signal }) => api.desk.listTags(undefined, { signal }),
    enabled: opened,
  });
  useCommand('tags', () => setOpened(true));

  function set(next: string[]): void {
    const wanted = next.map((tag) => tag.trim().toLowerCase());
    const add = wanted.filter((tag) => !tags.includes(tag));
    const remove = tags.filter((tag) => !wanted.includes(tag));
    if (add.length > 0 || remove.length > 0) change.mutate({ add, remove });
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          className={classes.tags}
          leftSection={<IconTag size={13} aria-hidden="true" />}
          aria-label={texts.changeTags(tags.join(', '))}
          onClick={() => setOpened(!opened)}
          data-testid="tags"
        >
          {tags.length === 0
            ? texts.addTag
            : tags.map((tag) => (
                <span key={tag} className={classes.tag}>
                  {tag}
                </span>
              ))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TagsInput
          size="xs"
          classNames={{ inputField: classes.tagField }}
          label={texts.tags}
          description={texts.tagHint}
          placeholder={texts.addTag}
          data={known.data?.tags ?? []}
          value={tags}
          onChange={set}
          maxTags={limits.tagsPerConversation}
          maxLength={limits.tagLength}
          maxDropdownHeight={200}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
          data-testid="tag-field"
        />
      </Popover.Dropdown>
    </Popover>
  );
}
