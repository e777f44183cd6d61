import * as articleOperations from './operations.ts';
import * as statusOperations from './status-operations.ts';

export const helpOperations = { ...articleOperations, ...statusOperations };
export * from './status-views.ts';
export * from './views.ts';
