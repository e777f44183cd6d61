export * as mailOperations from './operations.ts';
export * from './views.ts';
