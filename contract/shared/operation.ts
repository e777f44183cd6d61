import { oc } from '@orpc/contract';
import { commonErrors, declared } from './errors.ts';

/** Where every operation of the contract starts: the errors that all of them share are declared here once. */
export const operation = oc.errors(declared(...commonErrors));

/** An operation that needs a signed-in customer or member of the team. */
export const signedInOperation = operation.errors(declared('UNAUTHENTICATED', 'FORBIDDEN'));
