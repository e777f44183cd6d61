import { type Api, apiClient } from './clients.ts';

/** A page of the product's own origin, with the cookies that a browser would keep and send. */
export interface Browser {
  readonly api: Api;
  readonly cookies: ReadonlyMap<string, string>;
}

/** @param cookies what the browser has kept from before */
export function openBrowser(baseUrl: string, kept: Readonly<Record<string, string>> = {}): Browser {
  const cookies = new Map(Object.entries(kept));
  const credentials = {
    get cookie() {
      return [...cookies].map((pair) => pair.join('=')).join('; ');
    },
  };
  const api = apiClient(baseUrl, credentials, (cookie) => {
    const [name = '', value = ''] = cookie.split('=');
    if (value) cookies.set(name, value);
    else cookies.delete(name);
  });
  return { api, cookies };
}
