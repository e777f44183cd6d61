import * as profileOperations from './profile-operations.ts';
import * as signInOperations from './sign-in-operations.ts';
import * as teamOperations from './team-operations.ts';

/** Everything about the team's own accounts. */
export const accountOperations = { ...signInOperations, ...profileOperations, ...teamOperations };
export * from './views.ts';
