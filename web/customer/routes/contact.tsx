import {
  type ContactField,
  type ContactValues,
  checkContactForm,
  emptyContactForm,
  readContactForm,
} from '../forms/contact-form.ts';
import { hasFaults } from '../forms/faults.ts';
import { clientIdOf } from '../forms/form-key.ts';
import { type HeldText, holdSecrets } from '../forms/hold-secrets.ts';
import { ContactPage } from '../pages/contact-page.tsx';
import { visitorCookie } from '../visitor/customer-cookies.ts';
import { apiErrorOf } from './api-error.ts';
import { type FormFault, formFault, unprocessable } from './form-fault.ts';
import { myCases } from './my-cases.ts';
import type { PageResult, Route, RouteContext, RouteResult } from './route.ts';

const textErrors = {
  TEXT_EMPTY: 'text',
  TEXT_TOO_LONG: 'text',
  CONTROL_CHARACTERS: 'text',
  CLUSTER_TOO_LONG: 'text',
} as const;

export const contactRoute: Route = {
  pattern: new URLPattern({ pathname: '/' }),
  load: (context) => page(context, emptyContactForm()),
  async action(context, form) {
    const { texts } = context.reader;
    const values = readContactForm(form);
    const faults = checkContactForm(values, texts);
    if (hasFaults(faults)) return page(context, values, { faults, status: unprocessable, headers: [] });
    const isDenied = form.get('notSecret') === 'yes';
    for (const field of ['text', 'subject'] as const) {
      const held = await holdSecrets(values[field], texts, isDenied);
      if (!held) continue;
      const fault = { faults: { [field]: held.fault }, status: unprocessable, headers: [] };
      return page(context, { ...values, [field]: held.masked }, fault, held);
    }
    try {
      return await ask(context, values);
    } catch (error) {
      return page(context, values, formFault<ContactField>(error, texts, textErrors));
    }
  },
};

/** Opens the case; whoever has no visit, or a worthless one, gets one now that something is sent. */
async function ask(context: RouteContext, values: ContactValues): Promise<RouteResult> {
  if (context.token !== null) {
    try {
      return { kind: 'redirect', to: await openCase(context, context.token, values) };
    } catch (error) {
      if (apiErrorOf(error)?.code !== 'UNAUTHENTICATED') throw error;
    }
  }
  const token = await context.ensureVisit(values.form, context.reader.language, async (language) => {
    return (await context.api(null).startVisit({ language })).token;
  });
  const to = await openCase(context, token, values);
  return { kind: 'redirect', to, headers: [visitorCookie(token, context.secureCookies)] };
}

async function openCase({ api, reader }: RouteContext, token: string, values: ContactValues): Promise<string> {
  const { text, subject, name, email } = values;
  const { conversation } = await api(token).startConversation({
    clientId: clientIdOf(values.form, text, subject, name, email),
    channel: 'form',
    language: reader.language,
    text,
    ...(subject.trim() && { subject }),
    ...(name.trim() && { name }),
    ...(email.trim() && { email }),
  });
  return `/cases/${conversation.id}?new=1`;
}

async function page(
  context: RouteContext,
  values: ContactValues,
  fault?: FormFault<ContactField>,
  held: HeldText | null = null,
): Promise<PageResult> {
  const { reader } = context;
  const cases = await myCases(context);
  return {
    kind: 'page',
    title: reader.texts.contact.title,
    body: <ContactPage reader={reader} values={values} faults={fault?.faults ?? {}} cases={cases} held={held} />,
    script: 'live/page.ts',
    public: true,
    ...(fault && { status: fault.status, headers: fault.headers, faulty: true }),
  };
}
