/** Whether a passkey was not used because the person, or another try on this page, ended it; nothing is wrong then. */
export function isPasskeyCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}
