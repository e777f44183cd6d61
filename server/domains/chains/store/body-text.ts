import type { Evidence } from '@gatehouse/tx-doctor';

type Body = NonNullable<Evidence['body']>;

const WHOLE = /^-?\d+n$/;

/** JSON has no whole numbers of any size: they stand as text that ends in n, which no field of a body otherwise does. */
export function bodyToText(body: Body): string {
  return JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** What `bodyToText` wrote; what the database read as JSON is taken, too. */
export function bodyFrom(stored: unknown): Body | null {
  if (stored === null || stored === undefined) return null;
  return JSON.parse(JSON.stringify(stored), (_, value: unknown) =>
    typeof value === 'string' && WHOLE.test(value) ? BigInt(value.slice(0, -1)) : value,
  );
}
