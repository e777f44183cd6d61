import type { ConversationView } from '@gatehouse/contract/desk';
import { Tooltip } from '@mantine/core';
import { IconRosetteDiscountCheck, IconUserQuestion } from '@tabler/icons-react';
import { useMessages } from '../../language/language-provider.tsx';
import classes from './header.module.css';

/** How we know who the customer is: an agent must never take a typed name for a proof. */
export function IdentityBadge({ identity }: { identity: ConversationView['customer']['identity'] }) {
  const { conversation } = useMessages();
  const known = identity !== 'visitor';
  const Icon = known ? IconRosetteDiscountCheck : IconUserQuestion;
  return (
    <Tooltip label={conversation.identityHint[identity]} multiline w={260}>
      <span className={classes.badge} data-known={known}>
        <Icon size={13} aria-hidden="true" />
        {conversation.identity[identity]}
      </span>
    </Tooltip>
  );
}
