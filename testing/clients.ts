import { type Contract, contract } from '@gatehouse/contract';
import type { Role } from '@gatehouse/contract/accounts';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';

export type Api = ContractRouterClient<Contract>;

/** A typed client of a running server, as a browser page of its own origin would call it. */
export function apiClient(
  baseUrl: string,
  credentials: { cookie?: string; token?: string } = {},
  onCookie?: (cookie: string) => void,
): Api {
  const link = new OpenAPILink(contract, {
    url: `${baseUrl}/api`,
    headers: () => ({
      origin: baseUrl,
      ...(credentials.cookie ? { cookie: credentials.cookie } : {}),
      ...(credentials.token ? { authorization: `Bearer ${credentials.token}` } : {}),
    }),
    async fetch(request, init) {
      const response = await fetch(request, init);
      for (const line of response.headers.getSetCookie()) onCookie?.(line.split(';')[0] ?? '');
      return response;
    },
  });
  return createORPCClient(link);
}

export interface StaffClient {
  api: Api;
  cookie: string;
  id: string;
  email: string;
  password: string;
}

const password = 'correct horse battery staple';

/** Uses a one-time link and keeps the session that it gives. */
export async function acceptLink(
  baseUrl: string,
  link: string,
  person: { name: string; email?: string },
): Promise<StaffClient> {
  const credentials: { cookie?: string } = {};
  const api = apiClient(baseUrl, credentials, (cookie) => {
    credentials.cookie = cookie;
  });
  const token = link.split('#')[1] ?? '';
  await api.accounts.acceptLink({
    token,
    name: person.name,
    password,
    ...(person.email ? { email: person.email } : {}),
  });
  const me = await api.accounts.getMe();
  return { api, cookie: credentials.cookie ?? '', id: me.id, email: me.email, password };
}

let invited = 0;

/** Another member of the team, through an invitation like anybody's. */
export async function inviteStaff(baseUrl: string, admin: StaffClient, role: Role): Promise<StaffClient> {
  const email = `${role}-${process.pid}-${++invited}@team.example`;
  const { link } = await admin.api.accounts.inviteStaff({ email, role, language: 'en' });
  return acceptLink(baseUrl, link, { name: `${role} ${invited}` });
}

export interface VisitorClient {
  api: Api;
  token: string;
  id: string;
}

export async function newVisitor(baseUrl: string, language: 'en' | 'zh-CN' = 'en'): Promise<VisitorClient> {
  const { token, customer } = await apiClient(baseUrl).channels.startVisit({ language });
  return { api: apiClient(baseUrl, { token }), token, id: customer.id };
}
