import { stringifySetCookie } from 'cookie';

/** Holds the visitor token. The realtime connection of this origin is known by it, too. */
export const visitorCookieName = 'gh_customer';
/** Holds the mail address between asking for a code and entering it, so that it stays out of addresses and logs. */
export const claimCookieName = 'gh_claim';
/** Holds a random number by which a vote on an article counts once; it opens nothing. */
export const readerCookieName = 'gh_reader';

const day = 24 * 60 * 60;
const claimSeconds = 15 * 60;

type HeaderLine = readonly ['set-cookie', string];

/** Keeps the visitor token for 180 days (RFC 6265; ASVS 5.0 3.3: HttpOnly, SameSite, Secure where the site has TLS). */
export function visitorCookie(token: string, secure: boolean): HeaderLine {
  return cookie(visitorCookieName, token, '/', 180 * day, secure);
}

export function forgetVisitor(secure: boolean): HeaderLine {
  return cookie(visitorCookieName, '', '/', 0, secure);
}

export function readerCookie(reader: string, secure: boolean): HeaderLine {
  return cookie(readerCookieName, reader, '/help', 180 * day, secure);
}

export function forgetReader(secure: boolean): HeaderLine {
  return cookie(readerCookieName, '', '/help', 0, secure);
}

export function claimCookie(email: string, secure: boolean): HeaderLine {
  return cookie(claimCookieName, email, '/claim', claimSeconds, secure);
}

export function forgetClaim(secure: boolean): HeaderLine {
  return cookie(claimCookieName, '', '/claim', 0, secure);
}

function cookie(name: string, value: string, path: string, maxAge: number, secure: boolean): HeaderLine {
  return ['set-cookie', stringifySetCookie({ name, value, path, maxAge, httpOnly: true, sameSite: 'lax', secure })];
}
