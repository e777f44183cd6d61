import type { Contract } from '@gatehouse/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';

/** Longer than any answer takes: what is still silent then is a lost connection. */
const timeoutMs = 20_000;

const link = new OpenAPILink(__CONTRACT_ROUTES__, {
  url: () => `${location.origin}/api`,
  fetch: (request, init) =>
    fetch(request, { ...init, signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]) }),
});

/** Typed client of everything that the server promises; the session's cookie goes along. */
export const api: ContractRouterClient<Contract> = createORPCClient(link);
