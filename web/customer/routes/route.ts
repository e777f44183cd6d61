import type { contract } from '@gatehouse/contract';
import type { Language } from '@gatehouse/contract/languages';
import type { ContractRouterClient } from '@orpc/contract';
import type { ComponentChild } from 'preact';
import type { Messages } from '../messages/messages-type.ts';
import type { EnsureVisit } from '../visitor/ensure-visit.ts';

export type CustomerApi = ContractRouterClient<typeof contract.channels>;
/** Articles, for anybody. */
export type HelpApi = ContractRouterClient<typeof contract.help>;
/** Where the money of a transfer is, for anybody. */
export type ChainsApi = ContractRouterClient<typeof contract.chains>;
/** What anybody may ask about what is official and who wrote a reply. */
export type TrustApi = Pick<
  ContractRouterClient<typeof contract.trust>,
  'getOfficialChannels' | 'checkChannel' | 'checkReply'
>;

/** Who looks at a page, and in which language: all that a page needs besides its own data. */
export interface Reader {
  language: Language;
  texts: Messages;
  brand: { name: string };
  /** Milliseconds since 1970. */
  now: number;
}

/** One request, as a route sees it. */
export interface RouteContext {
  reader: Reader;
  /** Languages of the site. */
  languages: readonly Language[];
  url: URL;
  /** What the path pattern found. */
  parameters: Record<string, string | undefined>;
  /** The token of the cookie; it may be worthless by now. */
  token: string | null;
  cookies: Record<string, string | undefined>;
  /** The operations as the owner of the token, or as nobody. */
  api(token: string | null): CustomerApi;
  help: HelpApi;
  trust: TrustApi;
  /** As the owner of the token, or as nobody. */
  chains(token: string | null): ChainsApi;
  ensureVisit: EnsureVisit;
  secureCookies: boolean;
}

export interface PageResult {
  kind: 'page';
  title: string;
  body: ComponentChild;
  status?: number;
  /** Extra header lines, such as `Set-Cookie` or `Retry-After`. */
  headers?: readonly (readonly [string, string])[];
  /** The client script of the page. */
  script?: 'live/page.ts' | 'live/case.ts';
  /** In one sentence, for search engines; that of the site where there is none. */
  description?: string;
  /** Structured data (schema.org) for search engines. */
  structured?: Readonly<Record<string, unknown>>;
  /** Address of a feed of the page (Atom). */
  feed?: string;
  /** Set where the page itself says what is out of order. */
  withoutBanner?: boolean;
  /** Set on pages that anybody may find by a search engine. */
  public?: boolean;
  /** Whether the page tells of faults in its form; the title says so too. */
  faulty?: boolean;
}

export interface RedirectResult {
  kind: 'redirect';
  /** A path of the site. */
  to: string;
  headers?: readonly (readonly [string, string])[];
}

/** For machines: what a search engine reads. */
export interface FileResult {
  kind: 'file';
  contentType: string;
  text: string;
  /** How long others may keep it; an hour where it does not say. */
  keepSeconds?: number;
}

export type RouteResult = PageResult | RedirectResult | FileResult;

/** A page: `load` answers GET, `action` answers POST. What they throw becomes a page of its own. */
export interface Route {
  pattern: URLPattern;
  load(context: RouteContext): Promise<RouteResult>;
  action?(context: RouteContext, form: URLSearchParams): Promise<RouteResult>;
}
