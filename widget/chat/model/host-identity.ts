/**
 * The subject of a JWT (RFC 7519 § 4.1.2), unverified: only good for noticing that the host page now speaks for another
 * person. Null where the text is no JWT; the server will say so.
 */
export function subjectOf(identity: string): string | null {
  try {
    const [, payload = ''] = identity.split('.');
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown };
    return typeof sub === 'string' ? sub : null;
  } catch {
    return null;
  }
}
