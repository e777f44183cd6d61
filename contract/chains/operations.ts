import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { language } from '../shared/languages.ts';
import { limits } from '../shared/limits.ts';
import { operation, signedInOperation } from '../shared/operation.ts';
import { chainId, chainView, followedTransferView, networkView, transferCheckView, transferId } from './views.ts';

const tags = ['chains'];

export const listChains = operation
  .route({ method: 'GET', path: '/chains', tags, summary: 'The networks in which transfers can be looked up here' })
  .input(z.strictObject({ language }))
  .output(
    z.object({
      chains: z.array(chainView),
      recipients: z.array(z.string()).describe('Exchanges whose rules are known'),
    }),
  );

export const diagnoseTransfer = operation
  .route({
    method: 'POST',
    path: '/chains/diagnoses',
    tags,
    summary:
      'Where the money of a transfer is, from what nodes say: by transaction id, explorer link or raw transaction',
  })
  .input(
    z.strictObject({
      value: z.string().trim().min(1).max(limits.transferValueLength),
      chain: z.union([chainId, z.literal('auto')]).default('auto'),
      recipient: z.string().trim().min(1).max(60).optional().describe('Name of the exchange that it was to arrive at'),
      language,
    }),
  )
  .output(transferCheckView);

export const listNetworks = operation
  .route({
    method: 'GET',
    path: '/chains/networks',
    tags,
    summary: 'How busy each network is: fees, time between blocks, the newest blocks',
  })
  .input(z.strictObject({ language }))
  .output(z.object({ networks: z.array(networkView) }));

export const followTransfer = signedInOperation
  .route({
    method: 'POST',
    path: '/chains/followed',
    tags,
    summary: 'Follow a transfer: what changes is shown in the list, each change as news once',
  })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ id: transferId }))
  .output(z.object({ followed: z.literal(true) }));

export const unfollowTransfer = signedInOperation
  .route({ method: 'DELETE', path: '/chains/followed/{chain}/{id}', tags, summary: 'Follow a transfer no longer' })
  .errors(declared('NOT_FOUND'))
  .input(z.strictObject({ chain: chainId, id: transferId }))
  .output(z.object({ followed: z.literal(false) }));

export const listFollowedTransfers = signedInOperation
  .route({
    method: 'GET',
    path: '/chains/followed',
    tags,
    summary: 'Transfers that the customer follows, newest change first',
  })
  .input(
    z.strictObject({
      language,
      seen: z
        .stringbool()
        .or(z.boolean())
        .default(false)
        .describe('The customer sees the list now: what was news is none any more'),
    }),
  )
  .output(z.object({ transfers: z.array(followedTransferView) }));
