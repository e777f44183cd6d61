import { contract } from '@gatehouse/contract';
import { implement } from '@orpc/server';
import type { RequestContext } from '../../../platform/http/gate.ts';
import type { Viewer } from '../../accounts/index.ts';

/** Where the operations of help take their contract from. */
export const os = implement(contract.help).$context<RequestContext<Viewer>>();
