import { decideDelivery } from './operations.ts';

export const mailOperations = { decideDelivery };
