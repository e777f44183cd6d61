import type { ConversationView, FollowUp } from '@gatehouse/contract/desk';
import { ActionIcon, Combobox, Tooltip, useCombobox } from '@mantine/core';
import { IconMessageBolt } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useState } from 'react';
import { useBrand } from '../../api/use-brand.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { describeFollowUp } from '../../replies/describe-follow-up.ts';
import { fillVariables } from '../../replies/fill-variables.ts';
import { findReplies } from '../../replies/find-replies.ts';
import { useSavedReplies } from '../../replies/use-saved-replies.ts';
import classes from './composer.module.css';

const mostShown = 30;

export interface PickerHandle {
  open(): void;
}

interface Props {
  conversation: ConversationView;
  onInsert: (text: string, followUp: FollowUp | null) => void;
  ref: Ref<PickerHandle>;
}

/** Finds a saved reply and hands it over with its variables filled in. */
export function SavedReplyPicker({ conversation, onInsert, ref }: Props) {
  const messages = useMessages();
  const { savedReplies: texts, languages } = messages;
  const { ofError } = useErrorText();
  const me = useMe();
  const brand = useBrand();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
  });
  useImperativeHandle(ref, () => ({ open: () => combobox.openDropdown() }));
  const saved = useSavedReplies(combobox.dropdownOpened);
  const found = findReplies(saved.data?.savedReplies ?? [], search, conversation.language, mostShown);

  return (
    <Combobox
      store={combobox}
      width={360}
      position="top-start"
      // At once: whoever types on right after the key writes into the search.
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(id) => {
        const reply = found.find((one) => one.id === id);
        combobox.closeDropdown();
        if (!reply) return;
        onInsert(
          fillVariables(reply.text, {
            case_code: conversation.caseCode,
            agent_name: me.name,
            brand_name: brand?.name ?? '',
          }),
          reply.followUp,
        );
      }}
    >
      <Combobox.Target targetType="button">
        <Tooltip label={texts.insert}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={texts.insert}
            onClick={() => combobox.toggleDropdown()}
          >
            <IconMessageBolt size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          placeholder={texts.find}
          aria-label={texts.find}
        />
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={texts.title}>
          {saved.isError && <Combobox.Empty>{ofError(saved.error)}</Combobox.Empty>}
          {found.map((reply) => (
            <Combobox.Option key={reply.id} value={reply.id}>
              <span className={classes.replyTitle}>
                {reply.title}
                {reply.language !== conversation.language && <span>{languages[reply.language]}</span>}
              </span>
              <span className={classes.replyText} lang={reply.language}>
                {reply.text}
              </span>
              {reply.followUp && (
                <span className={classes.replyText}>{describeFollowUp(reply.followUp, messages)}</span>
              )}
            </Combobox.Option>
          ))}
          {saved.data && found.length === 0 && <Combobox.Empty>{texts.nothingFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
