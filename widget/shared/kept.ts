/** The part of `Storage` that is used. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Names in the host page's storage. `visit` holds the private token; the rest is of no use without it. */
export const keys = {
  visit: 'gatehouse.visit',
  outbox: 'gatehouse.outbox',
  starting: 'gatehouse.starting',
  seen: 'gatehouse.seen',
  language: 'gatehouse.language',
  brand: 'gatehouse.brand',
  drafts: 'gatehouse.drafts',
} as const;

export interface Kept<Value> {
  load(): Value | null;
  save(value: Value | null): void;
}

/** One value in a storage, as JSON. A storage that is full, blocked or garbled counts as empty: the chat goes on in memory. */
export function createKept<Value>(storage: KeyValue, key: string): Kept<Value> {
  let memory: Value | null = null;
  let works = true;
  return {
    load() {
      if (!works) return memory;
      try {
        return JSON.parse(storage.getItem(key) ?? 'null') as Value | null;
      } catch {
        return memory;
      }
    },
    save(value) {
      memory = value;
      try {
        if (value === null) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(value));
        works = true;
      } catch {
        works = false;
      }
    },
  };
}
