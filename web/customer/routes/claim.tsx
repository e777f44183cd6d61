import { emailAddress } from '@gatehouse/contract/text';
import type { Faults } from '../forms/faults.ts';
import { ClaimPage } from '../pages/claim-page.tsx';
import { claimCookie } from '../visitor/customer-cookies.ts';
import { formFault, unprocessable } from './form-fault.ts';
import { myCases } from './my-cases.ts';
import type { PageResult, Route, RouteContext } from './route.ts';

export const claimRoute: Route = {
  pattern: new URLPattern({ pathname: '/claim' }),
  load: (context) => page(context, '', {}),
  async action(context, form) {
    const { reader, api, token, secureCookies } = context;
    const typed = form.get('email') ?? '';
    const email = emailAddress.safeParse(typed);
    if (!email.success) {
      return {
        ...(await page(context, typed, { email: reader.texts.faults.email })),
        status: unprocessable,
        faulty: true,
      };
    }
    try {
      await api(token).requestClaim({ email: email.data, language: reader.language });
    } catch (error) {
      const { faults, ...rest } = formFault<'email'>(error, reader.texts, { INVALID_INPUT: 'email' });
      return { ...(await page(context, typed, faults)), ...rest, faulty: true };
    }
    return { kind: 'redirect', to: '/claim/code', headers: [claimCookie(email.data, secureCookies)] };
  },
};

async function page(context: RouteContext, email: string, faults: Faults<'email'>): Promise<PageResult> {
  const { reader } = context;
  const hasCases = (await myCases(context)).length > 0;
  return {
    kind: 'page',
    title: reader.texts.claim.title,
    body: <ClaimPage reader={reader} email={email} faults={faults} hasCases={hasCases} />,
    public: true,
  };
}
