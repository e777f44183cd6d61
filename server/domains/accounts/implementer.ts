import { contract } from '@gatehouse/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from '../../platform/http/gate.ts';
import type { Viewer } from './model/viewer.ts';

/** Where every operation of this domain starts. */
export const os = implement(contract.accounts).$context<RequestContext<Viewer>>();
