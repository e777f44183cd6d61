import type { ConversationLog } from '../model/conversation-log.ts';
import type { Part } from '../view.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Message } from './message.tsx';

type Props = Part<{ log: ConversationLog; isOffline: boolean }>;

/** What is on its way, and what the server did not take: why, and what can be done. */
export function UnsentMessages({ view, log, isOffline }: Props) {
  const { words, faultWords } = view;
  return (
    <>
      {log.sending().map(({ clientId, text }) => (
        <Message key={clientId} kind="mine pending" author={words.you} text={text}>
          <Icon name="clock" />
          {isOffline ? words.waiting : words.sending}
        </Message>
      ))}
      {log.refused().map((one) => (
        <Message key={one.clientId} kind="mine refused" author={words.you} text={one.text}>
          <p role="alert">{faultWords(one.code)}</p>
          <Button class="quiet" onPress={() => log.takeBack(one)}>
            {words.edit}
          </Button>
          <Button class="quiet" onPress={() => log.retry(one)}>
            {words.tryAgain}
          </Button>
        </Message>
      ))}
    </>
  );
}
