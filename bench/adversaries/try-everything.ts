import { randomUUID } from 'node:crypto';
import { contract } from '@gatehouse/contract';

interface Route {
  readonly method: string;
  readonly path: string;
}

/** What somebody knows who wants to fill in any field. */
export type Known = Readonly<Record<string, unknown>>;

/** Every operation of the contract: a new one is tried without a word here. */
const operations = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => ({
    name: `${domain}.${name}`,
    route: procedure['~orpc'].route as Route,
    input: procedure['~orpc'].inputSchema as { readonly shape?: Readonly<Record<string, unknown>> } | undefined,
  })),
);

/** Operations that would end the adversary's own session. */
const SUICIDE = new Set(['accounts.signOut', 'accounts.revokeSession', 'accounts.changePassword']);

/**
 * Calls every operation with the session, its fields filled with what is known by their names: with the required and optional
 * ones that are known, and once more with pages as large as can be asked for.
 */
export async function tryEverything(url: string, cookie: string, known: Known, read: (answer: string) => void) {
  for (const { name, route, input } of operations) {
    if (SUICIDE.has(name)) continue;
    const fields = Object.keys(input?.shape ?? {}).filter((field) => field in known);
    const values = Object.fromEntries(fields.map((field) => [field, known[field]]));
    for (const extra of [{}, { limit: 100 }]) {
      const all: Record<string, unknown> = { ...values, ...('limit' in (input?.shape ?? {}) ? extra : {}) };
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
        const value = String(all[field] ?? known[field] ?? '');
        delete all[field];
        return encodeURIComponent(value);
      });
      const isRead = route.method === 'GET' || route.method === 'DELETE';
      const query = isRead
        ? `?${new URLSearchParams(Object.entries(all).map(([key, value]) => [key, String(value)] as [string, string]))}`
        : '';
      const response = await fetch(`${url}/api${path}${query}`, {
        method: route.method,
        headers: { cookie, origin: url, ...(isRead ? {} : { 'content-type': 'application/json' }) },
        ...(isRead
          ? {}
          : { body: JSON.stringify({ ...all, ...('clientId' in all ? { clientId: randomUUID() } : {}) }) }),
      });
      read(await response.text());
    }
  }
}
