import { contract } from '@gatehouse/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from '../../../platform/http/gate.ts';
import type { Viewer } from '../../accounts/index.ts';

/** Where the operations of chains take their contract from. */
export const os = implement(contract.chains).$context<RequestContext<Viewer>>();
