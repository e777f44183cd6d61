import type { AccountsDeps } from './accounts-deps.ts';
import type { Passkeys } from './credentials/passkeys.ts';
import type { Customers } from './customers/customers.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { SignInAttempts } from './sessions/sign-in-attempts.ts';
import type { Links } from './staff/links.ts';
import type { People } from './staff/people.ts';

/** What the operations of this domain work with. */
export interface AccountsParts extends AccountsDeps {
  readonly sessions: Sessions;
  readonly attempts: SignInAttempts;
  readonly links: Links;
  readonly people: People;
  readonly passkeys: Passkeys;
  readonly customers: Customers;
}
