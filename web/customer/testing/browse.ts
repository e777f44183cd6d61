import { createSite, type SiteDeps } from '../site.ts';
import { type StandIn, standInApi } from './stand-in-api.ts';
import { standInChains } from './stand-in-chains.ts';
import { standInHelp } from './stand-in-help.ts';
import { standInTrust } from './stand-in-trust.ts';

export interface Answer {
  status: number;
  headers: Headers;
  html: string;
  /** Path and query where redirects ended. */
  at: string;
}

export interface Browser {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form and does not follow the redirect. */
  post(path: string, form: Record<string, string>): Promise<Answer>;
  /** Follows a redirect as a browser does. */
  follow(answer: Answer): Promise<Answer>;
}

export interface SiteWorld {
  server: StandIn;
  errors: unknown[];
  newBrowser(): Browser;
}

const origin = 'https://support.example';
export const noon = Date.parse('2026-11-24T12:00:00Z');

/** A site over the stand-in operations, and browsers that keep cookies. */
export function newSiteWorld(deps: Partial<SiteDeps> = {}): SiteWorld {
  const server = standInApi(() => noon);
  const errors: unknown[] = [];
  const site = createSite({
    api: server.api,
    help: () => standInHelp(),
    trust: standInTrust,
    chains: standInChains,
    brand: { name: 'Harbor', color: '#2f5fd0', languages: ['zh-CN', 'en'] },
    secureCookies: true,
    assets: {
      'styles/site.css': { file: 'assets/site.css' },
      'live/page.ts': { file: 'assets/page.js' },
      'live/case.ts': { file: 'assets/case.js' },
    },
    onError: (error) => errors.push(error),
    now: () => noon,
    ...deps,
  });

  function newBrowser(): Browser {
    const cookies = new Map<string, string>();

    async function ask(path: string, init: RequestInit): Promise<Answer> {
      const headers = new Headers({ accept: 'text/html', 'accept-language': 'en', ...init.headers });
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const client = { ip: '192.0.2.1', nonce: 'test-nonce' };
      const response = await site.handle(new Request(new URL(path, origin), { ...init, headers }), client);
      if (!response) throw new Error(`${path} is no page`);
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/Max-Age=0/.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return { status: response.status, headers: response.headers, html: await response.text(), at: path };
    }

    return {
      cookies,
      get: (path, headers = {}) => ask(path, { headers }),
      post: (path, form) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
      async follow({ headers }) {
        return ask(headers.get('location') ?? '', {});
      },
    };
  }

  return { server, errors, newBrowser };
}

/** The private mark of the form that a page shows. */
export function formKeyIn({ html }: Answer): string {
  return /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
