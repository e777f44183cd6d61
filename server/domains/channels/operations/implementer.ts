import { contract } from '@gatehouse/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from '../../../platform/http/gate.ts';
import type { Viewer } from '../../accounts/index.ts';

/** Where the customers' operations take their contract from. */
export const os = implement(contract.channels).$context<RequestContext<Viewer>>();

/** Where the team's operations on mails take theirs from. */
export const mailOs = implement(contract.mail).$context<RequestContext<Viewer>>();
