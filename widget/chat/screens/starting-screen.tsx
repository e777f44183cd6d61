import { Icon } from '../parts/icon.tsx';
import { Message } from '../parts/message.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Part } from '../view.ts';

/** The first message is on its way; its conversation does not exist yet. */
export function StartingScreen({ view }: Part) {
  const { words, support, faultWords } = view;
  const { starting, trouble, nudge } = support.first;
  const sentence = trouble === 'OFFLINE' ? words.offline : trouble && faultWords(trouble);
  return (
    <>
      {sentence && <Notice tone="amber" text={sentence} action={words.tryAgain} onPress={nudge} />}
      <div class="log">
        {starting && (
          <Message kind="mine pending" author={words.you} text={starting.text}>
            <Icon name="clock" />
            {trouble ? words.waiting : words.sending}
          </Message>
        )}
      </div>
    </>
  );
}
