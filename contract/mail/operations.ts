import * as z from 'zod';
import { declared } from '../shared/errors.ts';
import { signedInOperation } from '../shared/operation.ts';

const tags = ['mail'];

export const decideDelivery = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/deliveries/{deliveryId}/decision',
    tags,
    summary: 'Send a mail again of which nobody knows whether it arrived, or that came back; or leave it',
  })
  .errors(declared('NOT_FOUND', 'DELIVERY_SETTLED'))
  .input(z.strictObject({ deliveryId: z.uuid(), decision: z.enum(['again', 'left']) }))
  .output(z.object({ decided: z.literal(true) }));
