import { conversationId } from '@gatehouse/contract/ids';
import { type Faults, hasFaults } from '../forms/faults.ts';
import { clientIdOf } from '../forms/form-key.ts';
import { type HeldText, holdSecrets } from '../forms/hold-secrets.ts';
import { messageFault } from '../forms/message-fault.ts';
import { emptyReplyForm, type ReplyValues, readReplyForm } from '../forms/reply-form.ts';
import { CasePage } from '../pages/case-page.tsx';
import { apiErrorOf } from './api-error.ts';
import { formFault, unprocessable } from './form-fault.ts';
import { loadLog } from './load-log.ts';
import { missing } from './missing.tsx';
import type { Route, RouteContext, RouteResult } from './route.ts';

interface Reply {
  values: ReplyValues;
  faults: Faults<'text'>;
  status: number;
  headers?: readonly (readonly [string, string])[];
  held?: HeldText;
}

const textErrors = {
  TEXT_EMPTY: 'text',
  TEXT_TOO_LONG: 'text',
  CONTROL_CHARACTERS: 'text',
  CLUSTER_TOO_LONG: 'text',
} as const;

export const caseRoute: Route = {
  pattern: new URLPattern({ pathname: '/cases/:id' }),
  load: (context) => hideOthers(context, '', (token, id) => page(context, token, id)),
  action: (context, form) =>
    hideOthers(context, form.get('text') ?? '', async (token, id) => {
      const values = readReplyForm(form);
      const text = messageFault(values.text, context.reader.texts);
      const faults = text ? { text } : {};
      if (hasFaults(faults)) return page(context, token, id, { values, faults, status: unprocessable });
      const held = await holdSecrets(values.text, context.reader.texts, form.get('notSecret') === 'yes');
      if (held) {
        const masked = { ...values, text: held.masked };
        const reply = { values: masked, faults: { text: held.fault }, status: unprocessable, held };
        return page(context, token, id, reply);
      }
      try {
        await context.api(token).writeMessage({
          conversationId: id,
          clientId: clientIdOf(values.form, id, values.text),
          text: values.text,
        });
      } catch (error) {
        if (isHidden(error)) throw error;
        return page(context, token, id, { values, ...formFault<'text'>(error, context.reader.texts, textErrors) });
      }
      return { kind: 'redirect', to: `/cases/${id}#latest` };
    }),
};

/** A case that does not exist, one of somebody else, and one that this browser no longer opens look the same. */
async function hideOthers(
  { reader, token, parameters }: RouteContext,
  typed: string,
  show: (token: string, id: string) => Promise<RouteResult>,
): Promise<RouteResult> {
  const id = conversationId.safeParse(parameters.id);
  if (!id.success || token === null) return missing(reader, typed);
  try {
    return await show(token, id.data);
  } catch (error) {
    if (isHidden(error)) return missing(reader, typed);
    throw error;
  }
}

function isHidden(error: unknown): boolean {
  const code = apiErrorOf(error)?.code;
  return code === 'NOT_FOUND' || code === 'UNAUTHENTICATED';
}

async function page(context: RouteContext, token: string, id: string, reply?: Reply): Promise<RouteResult> {
  const { reader, url, api } = context;
  const view = await api(token).getMyConversation({ conversationId: id });
  const asked = /^\d{1,15}$/.exec(url.searchParams.get('before') ?? '')?.[0];
  const before = asked === undefined ? null : Number(asked);
  const log = await loadLog(api(token), id, view.lastSeq, before);
  return {
    kind: 'page',
    title: reader.texts.casePage.title(view.caseCode),
    body: (
      <CasePage
        reader={reader}
        view={view}
        {...log}
        isPast={before !== null}
        isNew={url.searchParams.has('new')}
        values={reply?.values ?? emptyReplyForm()}
        faults={reply?.faults ?? {}}
        held={reply?.held ?? null}
      />
    ),
    script: 'live/case.ts',
    ...(reply && { status: reply.status, headers: reply.headers ?? [], faulty: true }),
  };
}
