import type { IncomingHttpHeaders } from 'node:http';

export interface Origins {
  /** Where people reach the server, without a slash at the end. */
  readonly baseUrl: string;
  readonly secure: boolean;
  /**
   * Whether a browser sent this from one of our own pages. Cookies count only then: no page of another site may act for
   * somebody who is signed in here (OWASP ASVS 5.0 V3.5.1). Absent both headers the answer is no.
   */
  isOwn(headers: IncomingHttpHeaders): boolean;
}

export function changesSomething(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

/** @param configured `BASE_URL`; without it the server is reached by whatever host name its visitors use */
export function createOrigins(configured: string | null, port: number): Origins {
  const baseUrl = configured ?? `http://localhost:${port}`;
  const own = new URL(baseUrl).origin;
  return {
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    isOwn(headers) {
      // Browsers set Sec-Fetch-Site themselves; pages cannot forge it.
      const site = headers['sec-fetch-site'];
      if (site !== undefined) return site === 'same-origin' || (site === 'none' && headers.origin === undefined);
      if (headers.origin === undefined) return false;
      return headers.origin === own || (configured === null && headers.origin === `http://${headers.host}`);
    },
  };
}
