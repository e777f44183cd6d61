import type { CaseMessages } from '../messages/case/case-messages.ts';
import { saveDraft } from './drafts.ts';

export interface Composer {
  /** Puts a text that was not sent back into the field, before what is there by now, and says why. */
  giveBack(text: string, why: string): void;
  /** The case is closed: what is typed moves to the form for a new one. */
  close(): void;
}

/**
 * Lets the reply form send without leaving the page.
 *
 * @param send returns false where the form had better post as it would without a script
 */
export function takeOverComposer(
  form: HTMLFormElement,
  texts: CaseMessages,
  send: (text: string) => boolean,
): Composer | null {
  const field = form.querySelector('textarea');
  const fault = form.querySelector<HTMLElement>('#reply-fault');
  const draft = form.dataset.draft;
  if (!field || !fault || !draft) return null;

  const complain = (words: string) => {
    fault.textContent = words;
    fault.hidden = words === '';
    field.setAttribute('aria-invalid', String(words !== ''));
  };

  form.addEventListener(
    'submit',
    (event) => {
      const text = field.value.trim();
      const wrong = text === '' ? texts.empty : '';
      if (!wrong && !send(text)) return;
      event.preventDefault();
      complain(wrong);
      if (!wrong) {
        field.value = '';
        saveDraft(draft, '');
      }
      field.focus();
    },
    { capture: true },
  );
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) form.requestSubmit();
  });

  return {
    giveBack(text, why) {
      field.value = field.value ? `${text}\n\n${field.value}` : text;
      saveDraft(draft, field.value);
      complain(why);
    },
    close() {
      if (field.value.trim()) saveDraft('contact', field.value);
      form.hidden = true;
    },
  };
}
