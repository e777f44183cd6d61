import { contract } from '@gatehouse/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from '../../../platform/http/gate.ts';
import type { Viewer } from '../../accounts/index.ts';

/** Where the operations of trust take their contract from. */
export const os = implement(contract.trust).$context<RequestContext<Viewer>>();
