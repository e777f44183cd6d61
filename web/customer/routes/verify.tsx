import { limits } from '@gatehouse/contract/limits';
import type { Faults } from '../forms/faults.ts';
import { newFormKey } from '../forms/form-key.ts';
import { type VerifyOutcome, VerifyPage } from '../pages/verify-page.tsx';
import { formFault, unprocessable } from './form-fault.ts';
import type { PageResult, Route, RouteContext } from './route.ts';

/** `GH-7K3M-Q2XD-12-X4TQ-9M2K`, however it is typed. */
const replyCode = /^\s*gh[\s-]*(?:[0-9a-z][\s-]*){17,30}$/i;

const fieldOf = { INVALID_INPUT: 'value', TEXT_TOO_LONG: 'value' } as const;

export const verifyRoute: Route = {
  pattern: new URLPattern({ pathname: '/verify' }),
  load: (context) => {
    const code = context.url.searchParams.get('code');
    return code === null ? page(context, '', null, {}) : judged(context, code);
  },
  action: (context, form) => judged(context, form.get('value') ?? ''),
};

async function judged(context: RouteContext, typed: string): Promise<PageResult> {
  const { texts } = context.reader;
  const value = typed.trim().slice(0, limits.channelValueLength);
  if (value === '') {
    return { ...(await page(context, '', null, { value: texts.verify.empty })), status: unprocessable, faulty: true };
  }
  try {
    return await page(context, value, await judge(context, value), {});
  } catch (error) {
    const { faults, ...rest } = formFault<'value'>(error, texts, fieldOf);
    return { ...(await page(context, value, null, faults)), ...rest, faulty: true };
  }
}

async function judge({ trust, reader }: RouteContext, value: string): Promise<VerifyOutcome> {
  if (replyCode.test(value)) return { of: 'reply', check: await trust.checkReply({ code: value.slice(0, 100) }) };
  return { of: 'channel', value, check: await trust.checkChannel({ value, language: reader.language }) };
}

async function page(
  { reader, trust }: RouteContext,
  value: string,
  outcome: VerifyOutcome | null,
  faults: Faults<'value'>,
): Promise<PageResult> {
  const official = await trust.getOfficialChannels();
  return {
    kind: 'page',
    title: reader.texts.verify.title,
    body: (
      <VerifyPage
        reader={reader}
        value={value}
        outcome={outcome}
        faults={faults}
        official={official}
        reportKey={newFormKey()}
      />
    ),
    script: 'live/page.ts',
    public: true,
  };
}
