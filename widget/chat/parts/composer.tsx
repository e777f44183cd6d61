import type { limits } from '@gatehouse/contract/limits';
import type { Part } from '../view.ts';
import { HeldBack } from './held-back.tsx';
import { Icon } from './icon.tsx';

const longest: (typeof limits)['messageLength'] = 10_000;

type Props = Part<{
  /** Where the draft is kept. */
  place: string;
  label: string;
  /** Large, with an example and a full button: for a first message. */
  example?: string;
  /** What the same person wrote before, newest last: a secret may be spread over it. */
  before?: readonly string[];
  onSend(text: string): void;
}>;

function growWithText(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

/** Enter sends where there is a real keyboard; Shift+Enter, and Enter on a touch screen, begin a new line. */
export function Composer({ view, place, label, example, before, onSend }: Props) {
  const { words, redraw } = view;
  const { drafts, secrets } = view.support;
  const held = secrets.held(place);
  const draft = drafts.draft(place);
  const text = draft.trim();
  const over = text.length - longest;

  function write(next: string): void {
    secrets.prepare(place);
    drafts.setDraft(place, next);
    redraw();
  }

  async function send(): Promise<void> {
    if (text === '' || over > 0) return;
    // Whoever goes on typing meanwhile has not sent that.
    if ((await secrets.clears(place, text, before)) && drafts.draft(place).trim() === text) release();
  }

  function release(): void {
    write('');
    onSend(text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method is composing Chinese, Enter belongs to it; Safari says so only by 229.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (matchMedia('(pointer:coarse)').matches) return;
    event.preventDefault();
    void send();
  }

  return (
    <form
      class={example ? 'composer roomy' : 'composer'}
      onSubmit={(event) => {
        event.preventDefault();
        event.currentTarget.querySelector('textarea')?.focus();
        void send();
      }}
    >
      <textarea
        ref={(field) => growWithText(field)}
        rows={example ? 4 : 1}
        value={draft}
        aria-label={label}
        placeholder={example ?? label}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="primary" aria-label={words.send} disabled={text === '' || over > 0}>
        {example ? words.send : <Icon name="send" />}
      </button>
      {held && <HeldBack view={view} held={held} onRelease={release} />}
      {over > 0 && (
        <p class="fault" role="alert">
          {words.tooLong(over)}
        </p>
      )}
    </form>
  );
}
