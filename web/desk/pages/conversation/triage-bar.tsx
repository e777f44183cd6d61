import type { ConversationView, Topic } from '@gatehouse/contract/desk';
import { Button, Menu, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import classes from './header.module.css';
import { triageReasons } from './triage-reasons.ts';
import { useCorrectTriage } from './use-correct-triage.ts';

/** Below this a guess of the topic is said with "perhaps". */
const sureFrom = 0.6;

/** What the conversation is about, whether it is urgent, why we think so, and the correction with one key each. */
export function TriageBar({ conversation }: { conversation: ConversationView }) {
  const messages = useMessages();
  const { triage: texts } = messages;
  const [choosing, setChoosing] = useState(false);
  const correct = useCorrectTriage(conversation.id);
  const { triage } = conversation;
  const topic = triage?.topic ?? 'other';
  const urgent = triage?.urgent ?? false;
  const toggle = () => correct.mutate({ topic, urgent: !urgent });
  useCommand('toggleUrgent', toggle);
  useCommand('topic', () => setChoosing(true));

  const name = triage ? texts.topics[triage.topic] : texts.none;
  const shown = triage && triage.confidence < sureFrom ? texts.perhaps(name) : name;
  const why = triage && triageReasons(triage, messages);
  return (
    <div className={classes.triage}>
      <Tooltip label={`${texts.urgentHint} (U)`} multiline w={260}>
        <Button
          size="compact-xs"
          variant={urgent ? 'light' : 'default'}
          color={urgent ? 'red' : 'gray'}
          leftSection={urgent && <IconAlertTriangle size={13} aria-hidden="true" />}
          aria-label={texts.changeUrgent(urgent ? texts.urgent : texts.notUrgent)}
          loading={correct.isPending}
          onClick={toggle}
          data-testid="urgent"
        >
          {urgent ? texts.urgent : texts.notUrgent}
        </Button>
      </Tooltip>
      <Menu opened={choosing} onChange={setChoosing} position="bottom-start" width={220}>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size={13} aria-hidden="true" />}
            aria-label={texts.topic(shown)}
            data-testid="topic"
          >
            {shown}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {(Object.keys(texts.topics) as Topic[]).map((each) => (
            <Menu.Item
              key={each}
              aria-current={each === triage?.topic}
              onClick={() => correct.mutate({ topic: each, urgent })}
            >
              {texts.topics[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {why && <span className={classes.why}>{why}</span>}
    </div>
  );
}
