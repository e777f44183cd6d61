const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long things live, in milliseconds (ASVS 5.0 V7.3). */
export const lifetimes = {
  session: 14 * day,
  sessionIdle: 12 * hour,
  /** Time for typing a one-time code. */
  pendingSignIn: 5 * minute,
  /** The most sensitive operations want credentials that were shown this recently. */
  recentSignIn: 10 * minute,
  totpOffer: 10 * minute,
  challenge: 5 * minute,
  ownerLink: day,
  invitation: 7 * day,
  recoveryLink: hour,
  visit: 180 * day,
  claimCode: 10 * minute,
  /** Expired rows stay this long, so that an operator can still see what happened. */
  keepExpired: 7 * day,
} as const;

/** "Last seen" is written at most this often. */
export const touchEvery = { session: minute, visit: hour } as const;

export const maxTries = { pendingSignIn: 5, claimCode: 5 } as const;

export function later(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}

export function earlier(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
