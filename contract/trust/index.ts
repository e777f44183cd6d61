export * as trustOperations from './operations.ts';
export * from './views.ts';
