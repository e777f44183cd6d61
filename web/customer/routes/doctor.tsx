import type { TransferCheckView } from '@gatehouse/contract/chains';
import { limits } from '@gatehouse/contract/limits';
import type { Faults } from '../forms/faults.ts';
import { newFormKey } from '../forms/form-key.ts';
import { type HeldText, holdSecrets } from '../forms/hold-secrets.ts';
import { type DoctorField, DoctorPage } from '../pages/doctor-page.tsx';
import { formFault, unprocessable } from './form-fault.ts';
import type { PageResult, Route, RouteContext } from './route.ts';

const fieldOf = { INVALID_INPUT: 'value', TEXT_TOO_LONG: 'value' } as const;

interface Asked {
  value: string;
  chain: string;
  /** Name of an exchange; empty: not said. */
  recipient: string;
}

const nothing: Asked = { value: '', chain: 'auto', recipient: '' };

export const doctorRoute: Route = {
  pattern: new URLPattern({ pathname: '/doctor' }),
  load: (context) => {
    // Other pages and the wallet lead here with an id, which is public anyway.
    const id = context.url.searchParams.get('tx');
    const chain = context.url.searchParams.get('chain') ?? 'auto';
    return id === null ? page(context, nothing) : lookUp(context, { value: id, chain, recipient: '' });
  },
  async action(context, form) {
    const asked = {
      value: form.get('value')?.trim() ?? '',
      chain: form.get('chain') ?? 'auto',
      recipient: form.get('recipient')?.slice(0, 60) ?? '',
    };
    const { texts } = context.reader;
    const held = await holdSecrets(asked.value, texts, form.get('notSecret') === 'yes');
    if (held) {
      const shown = { faults: { value: held.fault }, held };
      return { ...(await page(context, { ...asked, value: held.masked }, shown)), status: unprocessable, faulty: true };
    }
    return lookUp(context, asked);
  },
};

async function lookUp(context: RouteContext, asked: Asked): Promise<PageResult> {
  const { reader, chains } = context;
  const value = asked.value.trim().slice(0, limits.transferValueLength);
  if (value === '') {
    const shown = { faults: { value: reader.texts.doctor.empty } };
    return { ...(await page(context, asked, shown)), status: unprocessable, faulty: true };
  }
  try {
    const { language } = reader;
    const check = await chains(null).diagnoseTransfer({
      value,
      chain: await known(context, asked.chain),
      language,
      ...(asked.recipient && { recipient: asked.recipient }),
    });
    return await page(context, { ...asked, value: check.outcome === 'secret' ? '' : value }, { check });
  } catch (error) {
    const { faults, ...rest } = formFault<DoctorField>(error, reader.texts, fieldOf);
    return { ...(await page(context, { ...asked, value }, { faults })), ...rest, faulty: true };
  }
}

/** An old link may name a network that is not looked into any more. */
async function known({ chains, reader }: RouteContext, chain: string): Promise<string> {
  const { chains: listed } = await chains(null).listChains({ language: reader.language });
  return listed.some(({ id }) => id === chain) ? chain : 'auto';
}

async function page(
  { reader, chains }: RouteContext,
  asked: Asked,
  shown: { check?: TransferCheckView; faults?: Faults<DoctorField>; held?: HeldText } = {},
): Promise<PageResult> {
  const listed = await chains(null).listChains({ language: reader.language });
  return {
    kind: 'page',
    title: reader.texts.doctor.title,
    description: reader.texts.doctor.description,
    body: (
      <DoctorPage
        reader={reader}
        {...asked}
        chains={listed.chains}
        recipients={listed.recipients}
        check={shown.check ?? null}
        faults={shown.faults ?? {}}
        held={shown.held ?? null}
        personKey={newFormKey()}
      />
    ),
    script: 'live/page.ts',
    public: true,
  };
}
