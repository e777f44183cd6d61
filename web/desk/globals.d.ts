/** Methods and paths of the contract, put in by vite.config.ts. */
declare const __CONTRACT_ROUTES__: import('@orpc/contract').AnyContractRouter;
