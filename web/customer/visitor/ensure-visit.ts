import type { Language } from '@gatehouse/contract/languages';

/** Makes a visit for whoever sends a form without having one; sending the same form again finds the same visit. */
export type EnsureVisit = (formKey: string, language: Language, start: StartVisit) => Promise<string>;
type StartVisit = (language: Language) => Promise<string>;

const keepMs = 10 * 60_000;
const keepAtMost = 5_000;

/**
 * A form that is sent twice at once comes twice without a cookie. Both must become one customer, or the team would
 * answer a case that its writer cannot open. The form key is private to the browser that was given the form.
 *
 * @param now milliseconds since 1970
 */
export function createEnsureVisit(now: () => number): EnsureVisit {
  const visits = new Map<string, { at: number; token: Promise<string> }>();

  function forgetOld(): void {
    for (const [key, { at }] of visits) {
      if (visits.size <= keepAtMost && now() - at < keepMs) return;
      visits.delete(key);
    }
  }

  return (formKey, language, start) => {
    forgetOld();
    const known = visits.get(formKey);
    if (known) return known.token;
    const token = start(language);
    visits.set(formKey, { at: now(), token });
    token.catch(() => visits.delete(formKey));
    return token;
  };
}
