import type { StatusNoticeView } from '@gatehouse/contract/help';
import type { Language } from '@gatehouse/contract/languages';
import { preferredLanguage } from '@gatehouse/contract/languages';
import { accentCss } from '@gatehouse/web-ui/accent';
import { chooseLanguage, isLanguage, languageCookie, languageKey } from '@gatehouse/web-ui/language';
import { parseCookie } from 'cookie';
import type { AssetManifest } from './assets.ts';
import { messages } from './messages/messages.ts';
import { isTrouble } from './parts/is-trouble.ts';
import { renderPage } from './render-page.tsx';
import { allRoutes } from './routes/all-routes.ts';
import { apiErrorOf } from './routes/api-error.ts';
import { broken } from './routes/broken.tsx';
import { missing } from './routes/missing.tsx';
import type {
  ChainsApi,
  CustomerApi,
  HelpApi,
  Reader,
  Route,
  RouteContext,
  RouteResult,
  TrustApi,
} from './routes/route.ts';
import { visitorCookieName } from './visitor/customer-cookies.ts';
import { createEnsureVisit } from './visitor/ensure-visit.ts';

export interface SiteDeps {
  /** Typed in-process client of the customer operations, as the owner of the token or as nobody. */
  api(token: string | null, request: { ip: string }): CustomerApi;
  /** The same for the operations of help, as nobody. */
  help(request: { ip: string }): HelpApi;
  /** The same for the operations of trust, as nobody. */
  trust(request: { ip: string }): TrustApi;
  /** The same for the operations of chains. */
  chains(token: string | null, request: { ip: string }): ChainsApi;
  /** `color` is `#rrggbb`. */
  brand: { name: string; color: string; languages: readonly Language[] };
  /** Whether the site is reached over TLS. */
  secureCookies: boolean;
  assets: AssetManifest;
  /** Told of every error that is none of the contract's; the visitor gets a page that says INTERNAL. */
  onError(error: unknown): void;
  /** Milliseconds since 1970. */
  now?(): number;
}

export interface Site {
  /**
   * Answers a request for a page. The caller has checked origin and size, and adds the security headers.
   *
   * @param client nonce: the one that the page's Content-Security-Policy allows for style elements
   * @returns null where the path is no page and the request does not ask for one
   */
  handle(request: Request, client: { ip: string; nonce: string }): Promise<Response | null>;
}

const formType = /^application\/x-www-form-urlencoded\b/i;

/** The customer site: every page works without a script, and nothing is kept about people who only read. */
export function createSite(deps: SiteDeps): Site {
  const now = deps.now ?? Date.now;
  const accent = accentCss(deps.brand.color);
  const ensureVisit = createEnsureVisit(now);

  async function answer(request: Request, route: Route, context: RouteContext): Promise<RouteResult> {
    try {
      if (request.method !== 'POST' || !route.action) return await route.load(context);
      if (!formType.test(request.headers.get('content-type') ?? '')) {
        return broken(context.reader, { code: 'UNSUPPORTED_MEDIA_TYPE', retryAfterSeconds: null });
      }
      return await route.action(context, new URLSearchParams(await request.text()));
    } catch (error) {
      const known = apiErrorOf(error);
      if (!known) deps.onError(error);
      return broken(context.reader, known ?? { code: 'INTERNAL', retryAfterSeconds: null });
    }
  }

  /** A page is worth more than its banner. */
  async function troubleOf(help: HelpApi): Promise<StatusNoticeView[]> {
    try {
      return (await help.getStatus()).open.filter(isTrouble);
    } catch (error) {
      if (!apiErrorOf(error)) deps.onError(error);
      return [];
    }
  }

  return {
    async handle(request, { ip, nonce }) {
      const url = new URL(request.url);
      const cookies = parseCookie(request.headers.get('cookie') ?? '');
      const wished = url.searchParams.get('lang');
      const language = chooseLanguage(
        [wished, cookies[languageKey], preferredLanguage(request.headers.get('accept-language'))],
        deps.brand.languages,
      );
      const reader: Reader = { language, texts: messages[language], brand: deps.brand, now: now() };
      const help = deps.help({ ip });
      const trouble = await troubleOf(help);
      const frame = { brand: deps.brand, assets: deps.assets, accent, nonce, reader, url, trouble };
      const keepLanguage = isLanguage(wished) ? languageCookie(wished, deps.secureCookies) : null;

      const found = findRoute(url);
      if (!found) {
        if (!request.headers.get('accept')?.includes('text/html')) return null;
        return renderPage(missing(reader), frame, keepLanguage);
      }
      const allowed = found.route.action ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
      if (!allowed.includes(request.method))
        return new Response(null, { status: 405, headers: { allow: allowed.join(', ') } });
      const result = await answer(request, found.route, {
        reader,
        languages: deps.brand.languages,
        url,
        parameters: found.parameters,
        token: cookies[visitorCookieName] || null,
        cookies,
        api: (token) => deps.api(token, { ip }),
        help,
        trust: deps.trust({ ip }),
        chains: (token) => deps.chains(token, { ip }),
        ensureVisit,
        secureCookies: deps.secureCookies,
      });
      const response = renderPage(result, frame, keepLanguage);
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
  };
}

function findRoute(url: URL): { route: Route; parameters: RouteContext['parameters'] } | null {
  for (const route of allRoutes) {
    const match = route.pattern.exec({ pathname: url.pathname });
    if (match) return { route, parameters: match.pathname.groups };
  }
  return null;
}
