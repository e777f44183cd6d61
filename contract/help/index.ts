export * as helpOperations from './operations.ts';
export * from './views.ts';
