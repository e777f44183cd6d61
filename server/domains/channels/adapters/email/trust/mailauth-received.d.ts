declare module 'mailauth/lib/parse-received.js' {
  interface Clause {
    readonly value?: string;
    readonly comment?: string;
  }
  export function parseReceived(line: string): { readonly from?: Clause };
  /** The address of the connection, never one that the client claims. */
  export function getClientAddress(from: Clause | undefined): string | false;
}
