const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The nonce that the server put into this page for the few style elements that Mantine makes. */
export function styleNonce(): string {
  return nonce;
}
