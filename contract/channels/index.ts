export * as channelOperations from './operations.ts';
export * from './views.ts';
