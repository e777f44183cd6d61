import { emailAddress } from '@gatehouse/contract/text';
import type { Faults } from '../forms/faults.ts';
import { ClaimCodePage } from '../pages/claim-code-page.tsx';
import { claimCookieName, forgetClaim, visitorCookie } from '../visitor/customer-cookies.ts';
import { formFault, unprocessable } from './form-fault.ts';
import type { PageResult, Reader, Route } from './route.ts';

export const claimCodeRoute: Route = {
  pattern: new URLPattern({ pathname: '/claim/code' }),
  async load({ reader, cookies }) {
    const email = emailAddress.safeParse(cookies[claimCookieName]);
    return email.success ? page(reader, email.data, '', {}) : { kind: 'redirect', to: '/claim' };
  },
  async action({ reader, cookies, api, token, secureCookies }, form) {
    const email = emailAddress.safeParse(cookies[claimCookieName]);
    if (!email.success) return { kind: 'redirect', to: '/claim' };
    const typed = form.get('code') ?? '';
    // Mail programs show the code in groups, and people copy the gaps with it.
    const code = typed.replaceAll(/[\s-]/g, '');
    if (!/^\d{8}$/.test(code)) {
      const faults = { code: reader.texts.faults.code };
      return { ...page(reader, email.data, typed, faults), status: unprocessable, faulty: true };
    }
    try {
      const { token: opened, conversations } = await api(token).confirmClaim({
        email: email.data,
        code,
        language: reader.language,
      });
      return {
        kind: 'redirect',
        to: `/cases?claimed=${conversations}`,
        headers: [visitorCookie(opened, secureCookies), forgetClaim(secureCookies)],
      };
    } catch (error) {
      const { faults, ...rest } = formFault<'code'>(error, reader.texts, { CODE_WRONG: 'code' });
      return { ...page(reader, email.data, typed, faults), ...rest, faulty: true };
    }
  },
};

function page(reader: Reader, email: string, code: string, faults: Faults<'code'>): PageResult {
  return {
    kind: 'page',
    title: reader.texts.claim.codeTitle,
    body: <ClaimCodePage reader={reader} email={email} code={code} faults={faults} />,
  };
}
