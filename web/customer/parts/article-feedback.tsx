import type { ArticleView } from '@gatehouse/contract/help';
import { limits } from '@gatehouse/contract/limits';
import type { HeldText } from '../forms/hold-secrets.ts';
import type { Reader } from '../routes/route.ts';
import { DenySecret } from './deny-secret.tsx';
import { LongTextField } from './field.tsx';
import { HelpSearch } from './help-search.tsx';
import { Notice } from './notice.tsx';

export interface FeedbackState {
  /** Private mark of this showing: until the reader's browser has a cookie, the vote counts once by it. */
  form: string;
  /** What the reader has said; null where nothing was said on this page. */
  helped: boolean | null;
  reason: string;
  fault: string | undefined;
  /** Why the text was not sent, where it was held back. */
  held: HeldText | null;
}

type Props = { reader: Reader; article: ArticleView } & FeedbackState;

/** "Did this help?", and where it did not, how to go on. With a script it answers in place (`live/vote-in-place.ts`). */
export function ArticleFeedback(props: Props) {
  const { reader, article, form, helped } = props;
  const texts = reader.texts.help.helped;
  const action = `/help/${article.slug}`;
  return (
    <section class="card" id="helped" tabIndex={-1} aria-labelledby="helped-title">
      <h2 id="helped-title">{texts.ask}</h2>
      {helped === null && (
        <form method="post" action={action} class="votes" data-in-place>
          <input type="hidden" name="form" value={form} />
          <button type="submit" name="helped" value="yes">
            {texts.yes}
          </button>
          <button type="submit" name="helped" value="no">
            {texts.no}
          </button>
        </form>
      )}
      {helped === null && props.fault && (
        <p class="fault" role="alert">
          {props.fault}
        </p>
      )}
      {helped === true && <Notice kind="done">{texts.thanks}</Notice>}
      {helped === false && <NextSteps {...props} />}
    </section>
  );
}

function NextSteps({ reader, article, form, reason, fault, held }: Props) {
  const { texts } = reader;
  const { helped, person, related } = texts.help;
  const [nearest] = article.related;
  return (
    <>
      <Notice kind="done">{helped.next}</Notice>
      <ul class="articles">
        <li>
          <a href="/">{person}</a>
          <span class="hint">{helped.person}</span>
        </li>
        {nearest && (
          <li>
            <a href={`/help/${nearest.slug}`}>{nearest.title}</a>
            <span class="hint">{related}</span>
          </li>
        )}
      </ul>
      <HelpSearch reader={reader} value="" />
      <form
        method="post"
        action={`/help/${article.slug}`}
        class="votes"
        noValidate
        data-in-place
        data-held={JSON.stringify(texts.case.held)}
      >
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="helped" value="no" />
        <LongTextField
          field={{
            id: 'reason',
            label: helped.reason,
            hint: helped.reasonHint,
            optional: texts.contact.optional,
            fault,
          }}
          value={reason}
          maxLength={limits.feedbackLength}
          rows={3}
          dir="auto"
        />
        <DenySecret texts={texts} held={held} />
        <button type="submit">{helped.send}</button>
      </form>
    </>
  );
}
