import type { ConversationView } from '@gatehouse/contract/desk';
import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { Monogram } from '../../parts/monogram.tsx';

const nobody = 'nobody';

interface Props {
  conversation: ConversationView;
  onAssign: (staffId: string | null) => void;
}

/** Who has the conversation, and a search among those who can take it. */
export function AssigneeMenu({ conversation, onAssign }: Props) {
  const { common, conversation: texts } = useMessages();
  const { ofError } = useErrorText();
  const me = useMe();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
  });
  const people = useQuery({
    queryKey: keys.assignees,
    queryFn: ({ signal }) => api.desk.listAssignees(undefined, { signal }),
    enabled: combobox.dropdownOpened,
  });
  const { assignee, abilities } = conversation;
  const name = assignee ? (assignee.id === me.id ? `${assignee.name} (${common.you})` : assignee.name) : texts.nobody;
  const found = people.data?.people.filter((person) => person.name.toLowerCase().includes(search.trim().toLowerCase()));

  return (
    <Combobox
      store={combobox}
      width={240}
      position="bottom-end"
      onOptionSubmit={(value) => {
        onAssign(value === nobody ? null : value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          size="xs"
          variant="default"
          disabled={!abilities.assign}
          onClick={() => combobox.toggleDropdown()}
          leftSection={assignee ? <Monogram name={assignee.name} /> : <IconUser size={14} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          aria-label={texts.changeAssignee(name)}
          data-testid="assignee"
        >
          {name}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={texts.findPerson}
          aria-label={texts.findPerson}
        />
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={texts.assignee}>
          {people.isError && <Combobox.Empty>{ofError(people.error)}</Combobox.Empty>}
          {assignee && search === '' && <Combobox.Option value={nobody}>{texts.nobody}</Combobox.Option>}
          {found?.map((person) => (
            <Combobox.Option key={person.id} value={person.id} active={person.id === assignee?.id}>
              {person.id === me.id ? `${person.name} (${common.you})` : person.name}
            </Combobox.Option>
          ))}
          {found?.length === 0 && <Combobox.Empty>{texts.nobodyFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
