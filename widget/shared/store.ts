/** A value that can be watched. */
export interface Store<Value> {
  get(): Value;
  set(next: Value): void;
  /** Runs on every change, not at once. */
  watch(run: (value: Value) => void): () => void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const watchers = new Set<(value: Value) => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const run of [...watchers]) run(next);
    },
    watch(run) {
      watchers.add(run);
      return () => watchers.delete(run);
    },
  };
}
