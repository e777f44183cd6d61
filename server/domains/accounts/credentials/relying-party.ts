/** Who asks for a passkey: the host and origin under which people reach the server (WebAuthn § 5.1.2). */
export function relyingPartyOf(baseUrl: string): { id: string; origin: string } {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin };
}
