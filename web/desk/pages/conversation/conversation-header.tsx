import type { ConversationView } from '@gatehouse/contract/desk';
import { exactTime } from '@gatehouse/web-ui/time';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconHandGrab } from '@tabler/icons-react';
import { useMe } from '../../api/use-me.ts';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { CopyValue } from '../../parts/copy-value.tsx';
import { AssigneeMenu } from './assignee-menu.tsx';
import classes from './header.module.css';
import { IdentityBadge } from './identity-badge.tsx';
import { MaskedFields } from './masked-fields.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { StatusMenu } from './status-menu.tsx';
import { TagBar } from './tag-bar.tsx';
import { TriageBar } from './triage-bar.tsx';
import { useAssign } from './use-assign.ts';
import { useChangeStatus } from './use-change-status.ts';

interface Props {
  conversation: ConversationView;
  onBack: () => void;
}

/** Who this is, the case code, and what can be done with the conversation as a whole. */
export function ConversationHeader({ conversation, onBack }: Props) {
  const { language, messages } = useLanguage();
  const { common, conversation: texts, channels, languages, queue } = messages;
  const me = useMe();
  const { abilities, assignee, customer } = conversation;
  const assign = useAssign(conversation.id);
  const changeStatus = useChangeStatus(conversation.id);
  const canTake = abilities.assign && assignee?.id !== me.id;
  useCommand('assignToMe', canTake ? () => assign.mutate(me.id) : null);
  useCommand('resolve', abilities.statuses.includes('resolved') ? () => changeStatus.mutate('resolved') : null);

  return (
    <header className={classes.header}>
      <ActionIcon className={classes.back} variant="subtle" color="gray" onClick={onBack} aria-label={common.back}>
        <IconArrowLeft size={18} aria-hidden="true" />
      </ActionIcon>
      <div className={classes.who}>
        <div className={classes.line}>
          <h2 className={classes.name}>{customer.name ?? queue.visitor}</h2>
          <IdentityBadge identity={customer.identity} />
        </div>
        <div className={classes.facts}>
          <CopyValue value={conversation.caseCode} label={texts.copyCode(conversation.caseCode)} />
          <MaskedFields key={conversation.id} conversation={conversation} />
          <span title={exactTime(conversation.openedAt, language)}>{channels[conversation.channel]}</span>
          <span>{languages[conversation.language]}</span>
        </div>
        <div className={classes.marks}>
          <TriageBar key={`triage ${conversation.id}`} conversation={conversation} />
          <TagBar key={`tags ${conversation.id}`} conversation={conversation} />
        </div>
        {conversation.subject && <p className={classes.subject}>{conversation.subject}</p>}
      </div>
      <div className={classes.actions}>
        {canTake && (
          <Tooltip label={`${texts.assignToMe} (A)`}>
            <Button
              size="xs"
              variant="default"
              className={classes.take}
              leftSection={<IconHandGrab size={14} aria-hidden="true" />}
              loading={assign.isPending}
              onClick={() => assign.mutate(me.id)}
            >
              {texts.assignToMe}
            </Button>
          </Tooltip>
        )}
        <AssigneeMenu conversation={conversation} onAssign={(staffId) => assign.mutate(staffId)} />
        <SnoozeMenu key={`snooze ${conversation.id}`} conversation={conversation} />
        <StatusMenu conversation={conversation} onChange={(status) => changeStatus.mutate(status)} />
      </div>
    </header>
  );
}
