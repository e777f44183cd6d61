import type { MyConversationView } from '@gatehouse/contract/channels';
import { limits } from '@gatehouse/contract/limits';
import { type ContactField, type ContactValues, contactFields } from '../forms/contact-form.ts';
import { type Faults, listFaults } from '../forms/faults.ts';
import type { HeldText } from '../forms/hold-secrets.ts';
import { CaseList } from '../parts/case-list.tsx';
import { DenySecret } from '../parts/deny-secret.tsx';
import { FaultSummary } from '../parts/fault-summary.tsx';
import { LongTextField, TextField } from '../parts/field.tsx';
import { SafetyLine } from '../parts/safety-line.tsx';
import type { Reader } from '../routes/route.ts';

export interface ContactPageProps {
  reader: Reader;
  values: ContactValues;
  faults: Faults<ContactField>;
  cases: readonly MyConversationView[];
  /** Why the text was not sent, where it was held back. */
  held?: HeldText | null;
}

const newestCases = 3;

export function ContactPage({ reader, values, faults, cases, held = null }: ContactPageProps) {
  const { texts, brand } = reader;
  return (
    <>
      <h1>{texts.contact.title}</h1>
      <p class="lead">{texts.contact.lead(brand.name)}</p>
      {cases.length > 0 && (
        <section class="newest" aria-labelledby="newest">
          <h2 id="newest">{texts.contact.newest}</h2>
          <CaseList cases={cases.slice(0, newestCases)} reader={reader} />
          {cases.length > newestCases && <a href="/cases">{texts.contact.all(cases.length)}</a>}
        </section>
      )}
      <FaultSummary lead={texts.faults.summary} faults={listFaults(faults, contactFields)} />
      <ContactForm reader={reader} values={values} faults={faults} held={held} />
      <section aria-labelledby="other-ways">
        <h2 id="other-ways">{texts.contact.otherWays}</h2>
        <p>{texts.contact.otherWaysText}</p>
      </section>
    </>
  );
}

function ContactForm({ reader: { texts }, values, faults, held }: Omit<ContactPageProps, 'cases'>) {
  const { contact } = texts;
  const { optional } = contact;
  return (
    <form
      class="card"
      method="post"
      action="/"
      noValidate
      data-draft="contact"
      data-held={JSON.stringify(texts.case.held)}
    >
      <input type="hidden" name="form" value={values.form} />
      <SafetyLine texts={texts} />
      <LongTextField
        field={{ id: 'text', label: contact.text, hint: contact.textHint, fault: faults.text }}
        value={values.text}
        rows={7}
        required
        dir="auto"
      />
      <DenySecret texts={texts} held={held} />
      <TextField
        field={{ id: 'subject', label: contact.subject, hint: contact.subjectHint, optional, fault: faults.subject }}
        value={values.subject}
        maxLength={limits.subjectLength}
        dir="auto"
      />
      <TextField
        field={{ id: 'email', label: contact.email, hint: contact.emailHint, optional, fault: faults.email }}
        value={values.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={limits.emailLength}
      />
      <TextField
        field={{ id: 'name', label: contact.name, hint: contact.nameHint, optional, fault: faults.name }}
        value={values.name}
        autoComplete="nickname"
        maxLength={limits.nameLength}
        dir="auto"
      />
      <p class="offline" role="status" hidden data-offline>
        {texts.site.offline}
      </p>
      <button type="submit" class="primary">
        {contact.send}
      </button>
      <p class="hint">{contact.after}</p>
    </form>
  );
}
