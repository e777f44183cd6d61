/**
 * Where to go after signing in: only to a page of the desk, never to another site that a link may name.
 *
 * @example safeNext('//evil.example') // '/'
 */
export function safeNext(next: string | null): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return '/';
  const url = new URL(next, 'http://desk.invalid');
  if (url.host !== 'desk.invalid' || url.pathname.startsWith('//') || url.pathname === '/sign-in') return '/';
  return url.pathname + url.search;
}
