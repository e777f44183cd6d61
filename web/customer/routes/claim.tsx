import { emailAddress } from '@gatehouse/contract/text';
import type { Faults } from '../forms/faults.ts';
import { ClaimPage } from '../pages/claim-page.tsx';
import { claimCookie } from '../visitor/customer-cookies.ts';
import { formFault, unprocessable } from './form-fault.ts';
import type { PageResult, Reader, Route } from './route.ts';

export const claimRoute: Route = {
  pattern: new URLPattern({ pathname: '/claim' }),
  load: async ({ reader }) => page(reader, '', {}),
  async action({ reader, api, token, secureCookies }, form) {
    const typed = form.get('email') ?? '';
    const email = emailAddress.safeParse(typed);
    if (!email.success) {
      return { ...page(reader, typed, { email: reader.texts.faults.email }), status: unprocessable, faulty: true };
    }
    try {
      await api(token).requestClaim({ email: email.data, language: reader.language });
    } catch (error) {
      const { faults, ...rest } = formFault<'email'>(error, reader.texts, { INVALID_INPUT: 'email' });
      return { ...page(reader, typed, faults), ...rest, faulty: true };
    }
    return { kind: 'redirect', to: '/claim/code', headers: [claimCookie(email.data, secureCookies)] };
  },
};

function page(reader: Reader, email: string, faults: Faults<'email'>): PageResult {
  return {
    kind: 'page',
    title: reader.texts.claim.title,
    body: <ClaimPage reader={reader} email={email} faults={faults} />,
    public: true,
  };
}
