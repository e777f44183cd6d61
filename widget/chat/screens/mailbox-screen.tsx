import type { Mailbox } from '../model/mailbox.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Part } from '../view.ts';

/** A mailed code proves whose mailbox it is, and brings the conversations of all devices together. */
export function MailboxScreen({ view, mailbox }: Part<{ mailbox: Mailbox }>) {
  const { words, language, support, redraw, faultWords } = view;
  const { step, email, minutes, count, isWrong, isBusy, fault } = mailbox;
  if (step === 'done')
    return (
      <div class="scroll">
        <Notice tone="green" text={words.mailboxDone(count)} />
        <Button class="primary" onPress={() => support.go('home')}>
          {words.yours}
        </Button>
      </div>
    );

  const isAddress = step === 'email';
  return (
    <form
      class="scroll"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void mailbox.submit(language);
      }}
    >
      <h3>{words.mailboxTitle}</h3>
      <p>{isAddress ? words.mailboxIntro : words.codeSent(email, minutes)}</p>
      <Field
        kind={isAddress ? 'email' : 'one-time-code'}
        label={isAddress ? words.email : words.code}
        value={mailbox[step]}
        wrong={isWrong && (isAddress ? words.emailWrong : words.codeWrong)}
        onInput={(value) => {
          mailbox[step] = value;
          redraw();
        }}
      />
      {fault && <Notice tone="red" text={faultWords(fault)} />}
      <button type="submit" class="primary" aria-busy={isBusy}>
        {isAddress ? words.mailCode : words.openMine}
      </button>
      {!isAddress && (
        <Button class="link" onPress={() => support.go('mailbox')}>
          {words.otherEmail}
        </Button>
      )}
    </form>
  );
}
