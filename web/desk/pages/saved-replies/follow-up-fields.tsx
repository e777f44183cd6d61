import type { FollowUp } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import { NativeSelect, TagsInput } from '@mantine/core';
import { useMessages } from '../../language/language-provider.tsx';

export const nothingAlong: FollowUp = { status: null, tags: [], assignToMe: false };

/** What makes a macro of a saved reply. */
export function FollowUpFields({ value, onChange }: { value: FollowUp; onChange: (value: FollowUp) => void }) {
  const { savedReplies: texts, statuses, workflow } = useMessages();
  return (
    <>
      <NativeSelect
        label={texts.status}
        value={value.status ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ ...value, status: chosen === 'pending' || chosen === 'resolved' ? chosen : null });
        }}
        data={[
          { value: '', label: texts.unchanged },
          { value: 'pending', label: statuses.pending },
          { value: 'resolved', label: statuses.resolved },
        ]}
      />
      <TagsInput
        label={texts.tags}
        description={workflow.tagHint}
        value={value.tags}
        onChange={(tags) => onChange({ ...value, tags })}
        maxTags={limits.tagsPerConversation}
        maxLength={limits.tagLength}
        styles={{ inputField: { outline: 'none' } }}
      />
      <NativeSelect
        label={texts.assignee}
        value={value.assignToMe ? 'sender' : ''}
        onChange={(event) => onChange({ ...value, assignToMe: event.currentTarget.value === 'sender' })}
        data={[
          { value: '', label: texts.assigneeUnchanged },
          { value: 'sender', label: texts.assigneeSender },
        ]}
      />
    </>
  );
}
