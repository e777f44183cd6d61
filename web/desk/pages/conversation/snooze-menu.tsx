import type { ConversationView } from '@gatehouse/contract/desk';
import { exactTime } from '@gatehouse/web-ui/time';
import { Button, Popover, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { IconClockPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { laterTime } from '../../language/later-time.ts';
import { useNow } from '../../language/use-now.ts';
import classes from './header.module.css';
import { localMinute, type SnoozePreset, snoozeTimes } from './snooze-times.ts';
import { useChangeConversation } from './use-change-conversation.ts';

const presets: SnoozePreset[] = ['hour', 'threeHours', 'tomorrow', 'monday'];

/** Puts the conversation aside until a time, and takes it up again. */
export function SnoozeMenu({ conversation }: { conversation: ConversationView }) {
  const { language, messages } = useLanguage();
  const { workflow: texts } = messages;
  const [opened, setOpened] = useState(false);
  const [ownTime, setOwnTime] = useState('');
  const now = useNow();
  const { id, abilities, snoozedUntil } = conversation;
  const snooze = useChangeConversation((until: string | null) =>
    api.desk.snoozeConversation({ conversationId: id, until }),
  );
  useCommand('snooze', abilities.snooze ? () => setOpened(true) : null);
  if (!abilities.snooze) return null;

  const times = snoozeTimes(new Date(now));
  const shortTime = (iso: string) => laterTime(iso, language, now);
  const choose = (until: string | null) => {
    setOpened(false);
    snooze.mutate(until);
  };
  const chosen = new Date(ownTime);
  const usable = ownTime !== '' && chosen.getTime() > now;

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={`${texts.snooze} (S)`} disabled={opened}>
          <Button
            size="xs"
            variant={snoozedUntil ? 'light' : 'default'}
            leftSection={<IconClockPause size={14} aria-hidden="true" />}
            onClick={() => setOpened(!opened)}
            aria-label={snoozedUntil ? texts.changeSnooze(exactTime(snoozedUntil, language)) : texts.snooze}
            loading={snooze.isPending}
            data-testid="snooze"
          >
            {snoozedUntil ? texts.until(shortTime(snoozedUntil)) : texts.snooze}
          </Button>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        {snoozedUntil && (
          <UnstyledButton className={classes.choice} onClick={() => choose(null)}>
            <IconPlayerPlay size={14} aria-hidden="true" />
            {texts.wake}
          </UnstyledButton>
        )}
        {presets.map((preset) => (
          <UnstyledButton key={preset} className={classes.choice} onClick={() => choose(times[preset].toISOString())}>
            {texts[preset]}
            <span className={classes.when}>{shortTime(times[preset].toISOString())}</span>
          </UnstyledButton>
        ))}
        <form
          className={classes.ownTime}
          onSubmit={(event) => {
            event.preventDefault();
            if (usable) choose(chosen.toISOString());
          }}
        >
          <TextInput
            type="datetime-local"
            size="xs"
            label={texts.ownTime}
            min={localMinute(new Date(now))}
            value={ownTime}
            onChange={(event) => setOwnTime(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" disabled={!usable}>
            {texts.setTime}
          </Button>
          <p className={classes.hint}>{texts.hint}</p>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
