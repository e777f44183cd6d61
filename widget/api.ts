/**
 * What a host page can do with the widget, on `window.Gatehouse`.
 *
 * @example
 * // Works before and after the script has loaded:
 * window.Gatehouse ??= { queue: [] };
 * window.Gatehouse.queue.push(['identify', jwt]);
 */
export interface GatehouseApi {
  open(): void;
  close(): void;
  /** A JWT that the wallet's server signed; it is used when the person opens the chat, not before. */
  identify(identity: string): void;
  setLanguage(language: 'zh-CN' | 'en'): void;
  /** Called with the number of unread messages, at once and on every change; the result ends it. */
  onUnread(listener: (count: number) => void): () => void;
  /** Ends the visit and removes what the widget has stored in this browser, unsent texts too. */
  signOut(): void;
  queue: { push(...calls: GatehouseCall[]): void };
}

export type GatehouseCall =
  | ['open']
  | ['close']
  | ['identify', string]
  | ['setLanguage', 'zh-CN' | 'en']
  | ['onUnread', (count: number) => void]
  | ['signOut'];

/** What stands there before the script has loaded. */
export interface GatehouseStub {
  queue: GatehouseCall[];
}

declare global {
  interface Window {
    Gatehouse?: GatehouseApi | GatehouseStub;
  }
}
