import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { type Accounts, anonymous, type Viewer } from './domains/accounts/index.ts';

export interface Authentication {
  /** Who asks: a bearer token names a customer; cookies name staff on staff's paths, and a customer elsewhere. */
  viewerOf(request: FastifyRequest): Promise<{ viewer: Viewer; key: string }>;
  cookieOf(request: IncomingMessage, name: 'customer' | 'staff'): string | undefined;
}

const staffPaths = ['/api/staff', '/api/desk'];
const customerCookie = 'gh_customer';

export function keyOf(viewer: Viewer, address: string): string {
  return viewer.kind === 'anonymous' ? address : viewer.id;
}

export function createAuthentication(accounts: Accounts, secureCookies: boolean): Authentication {
  const staffCookie = secureCookies ? '__Host-gh_staff' : 'gh_staff';

  async function find(request: FastifyRequest): Promise<Viewer> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return (await accounts.authenticateCustomer(bearer)) ?? anonymous;
    if (staffPaths.some((path) => request.url.startsWith(path))) {
      return (await accounts.authenticateStaff(request.cookies[staffCookie])) ?? anonymous;
    }
    return (await accounts.authenticateCustomer(request.cookies[customerCookie])) ?? anonymous;
  }

  return {
    async viewerOf(request) {
      const viewer = await find(request);
      return { viewer, key: keyOf(viewer, request.ip) };
    },
    cookieOf: (request, name) =>
      parseCookie(request.headers.cookie ?? '')[name === 'staff' ? staffCookie : customerCookie],
  };
}
