export * as deskOperations from './operations.ts';
export * from './views.ts';
