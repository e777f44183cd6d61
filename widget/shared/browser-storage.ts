import type { KeyValue } from './kept.ts';

/** Even naming a storage throws where the browser blocks it, for example in a frame of another site. */
export function browserStorage(name: 'localStorage' | 'sessionStorage'): KeyValue {
  try {
    return window[name];
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}
