import type { ConversationView, FollowUp } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import type { PendingSend } from '@gatehouse/log-client';
import { Button, CloseButton, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { describeFollowUp } from '../../replies/describe-follow-up.ts';
import type { ComposerMode, Draft } from '../../storage/draft.ts';
import { useSendKey } from '../../storage/send-key.ts';
import classes from './composer.module.css';
import { ComposerModes } from './composer-modes.tsx';
import { isSendKey } from './is-send-key.ts';
import { type PickerHandle, SavedReplyPicker } from './saved-reply-picker.tsx';
import { SendKeyMenu } from './send-key-menu.tsx';

interface Props {
  conversation: ConversationView;
  draft: Draft;
  onDraft: (change: (draft: Draft) => Draft) => void;
  /** What goes along with the next reply. */
  followUp: FollowUp | null;
  onFollowUp: (followUp: FollowUp | null) => void;
  onSend: (kind: PendingSend['kind'], text: string) => void;
}

/** Where an agent writes: an answer for the customer, or a note for the team. */
export function Composer({ conversation, draft, onDraft, followUp, onFollowUp, onSend }: Props) {
  const messages = useMessages();
  const { composer, savedReplies } = messages;
  const [sendKey] = useSendKey();
  const input = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<PickerHandle>(null);
  const { abilities, customer, status } = conversation;
  // What was begun as an answer stays in its box even where only a note can be written now.
  const mode: ComposerMode = abilities.reply ? draft.mode : 'note';
  const text = draft[mode];
  const over = text.trim().length - limits.messageLength;
  const allowed = mode === 'reply' ? abilities.reply : abilities.note;
  const sendable = allowed && text.trim() !== '' && over <= 0;

  function choose(next: ComposerMode): void {
    onDraft((current) => ({ ...current, mode: next }));
    input.current?.focus();
  }
  useCommand('reply', abilities.reply ? () => choose('reply') : null);
  useCommand('note', abilities.note ? () => choose('note') : null);

  /** In place of what is selected; the cursor goes behind it. */
  function insert(saved: string, along: FollowUp | null): void {
    if (along) onFollowUp(along);
    const field = input.current;
    const from = field?.selectionStart ?? text.length;
    const to = field?.selectionEnd ?? text.length;
    onDraft((current) => ({ ...current, mode, [mode]: text.slice(0, from) + saved + text.slice(to) }));
    // Once the new text is in the field.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + saved.length, from + saved.length);
    });
  }

  function send(): void {
    if (!sendable) return;
    onSend(mode === 'note' ? 'note' : 'message', text.trim());
    onDraft((current) => ({ ...current, [mode]: '' }));
    input.current?.focus();
  }

  return (
    <section className={classes.composer} data-mode={mode} aria-label={composer.label}>
      <ComposerModes mode={mode} abilities={abilities} onChoose={choose} />
      {!abilities.reply && <p className={classes.hint}>{status === 'closed' ? composer.closed : composer.noReply}</p>}
      <Textarea
        ref={input}
        classNames={{ input: classes.input }}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        disabled={!allowed}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onDraft((current) => ({ ...current, mode, [mode]: value }));
        }}
        onKeyDown={(event) => {
          if (event.key === '/' && mode === 'reply' && text === '' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            picker.current?.open();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            event.currentTarget.blur();
          } else if (isSendKey(event.nativeEvent, sendKey)) {
            event.preventDefault();
            send();
          }
        }}
        placeholder={
          mode === 'note'
            ? composer.notePlaceholder
            : customer.name
              ? composer.replyTo(customer.name)
              : composer.replyToCustomer
        }
        aria-label={mode === 'note' ? composer.note : composer.reply}
        error={over > 0 ? composer.tooLong(over) : undefined}
      />
      {mode === 'reply' && followUp && (
        <p className={classes.along}>
          {describeFollowUp(followUp, messages)}
          <CloseButton
            size={24}
            iconSize={14}
            aria-label={savedReplies.withoutAlong}
            onClick={() => onFollowUp(null)}
          />
        </p>
      )}
      <div className={classes.bar}>
        {mode === 'reply' && allowed && <SavedReplyPicker ref={picker} conversation={conversation} onInsert={insert} />}
        <SendKeyMenu />
        <Button size="xs" disabled={!sendable} onClick={send} className={classes.send}>
          {mode === 'note' ? composer.addNote : composer.send}
        </Button>
      </div>
    </section>
  );
}
