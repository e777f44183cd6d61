export * as chainOperations from './operations.ts';
export * from './views.ts';
