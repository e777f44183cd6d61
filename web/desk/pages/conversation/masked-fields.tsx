import type { ConversationView } from '@gatehouse/contract/desk';
import type { RevealedView } from '@gatehouse/contract/trust';
import { exactTime } from '@gatehouse/web-ui/time';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../api/use-me.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import classes from './header.module.css';
import { RevealDialog } from './reveal-dialog.tsx';

/** The customer's address, masked; after a look that was written down, name and address, with who looked and when over them. */
export function MaskedFields({ conversation }: { conversation: ConversationView }) {
  const { language, messages } = useLanguage();
  const { conversation: texts, trust } = messages;
  const { customer } = conversation;
  const me = useMe();
  const [opened, dialog] = useDisclosure();
  const [shown, setShown] = useState<(RevealedView & { at: string }) | null>(null);
  const email = shown?.email ?? customer.email;

  return (
    <>
      {shown?.name && <span className={classes.revealed}>{shown.name}</span>}
      {email && (
        <span
          className={shown ? classes.revealed : classes.email}
          title={customer.emailVerified ? undefined : texts.emailUnverified}
        >
          {email}
          {!customer.emailVerified && ` (${texts.emailUnverified})`}
        </span>
      )}
      {shown && <span className={classes.watermark}>{trust.shownTo(me.name, exactTime(shown.at, language))}</span>}
      {shown ? (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconEyeOff size={14} aria-hidden="true" />}
          onClick={() => setShown(null)}
        >
          {trust.hide}
        </Button>
      ) : (
        conversation.abilities.reveal && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconEye size={14} aria-hidden="true" />}
            aria-label={trust.revealFor(conversation.caseCode)}
            onClick={dialog.open}
          >
            {trust.reveal}
          </Button>
        )
      )}
      <RevealDialog
        conversationId={conversation.id}
        opened={opened}
        onClose={dialog.close}
        onShown={(view) => setShown({ ...view, at: new Date().toISOString() })}
      />
    </>
  );
}
