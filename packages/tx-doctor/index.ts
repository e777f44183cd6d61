export {
  checkBeforeSending,
  type Payment,
  type Warning,
  type WarningCode,
} from './before-sending/check-before-sending.ts';
export { explainWarning, type WarningWords, warningsEn, warningsZhCN } from './before-sending/warning-words.ts';
export { formatAmount, parseAmount } from './chains/amount.ts';
export { type Chain, chainOf, type Family, isChainId, knownChains } from './chains/chain.ts';
export type { Advice } from './diagnose/advice.ts';
export { type Cause, causes, consequenceOf } from './diagnose/cause.ts';
export type { Context, ListedToken, RecipientPolicy } from './diagnose/context.ts';
export { type ChainAnswers, diagnose, type Question } from './diagnose/diagnose.ts';
export type { Confidence, Diagnosis, Facts, Missing, Proof, ProofCode } from './diagnose/diagnosis.ts';
export type { State } from './diagnose/state.ts';
export type { Evidence } from './evidence/evidence.ts';
export type { EvmBody, EvmEvidence } from './evidence/evm-evidence.ts';
export type { SolanaEvidence } from './evidence/solana-evidence.ts';
export type { Failure, Source } from './evidence/source.ts';
export type { TokenTransfer } from './evidence/transfer.ts';
export type { TronEvidence } from './evidence/tron-evidence.ts';
export type {
  MempoolEntry,
  ProjectedBlock,
  Spend,
  UtxoBody,
  UtxoEvidence,
  UtxoFees,
} from './evidence/utxo-evidence.ts';
export {
  type Congestion,
  congestionOf,
  type EvmFeeHistory,
  evmCongestion,
  evmFeeTiers,
  type FeeTiers,
  feeTiers,
} from './fees/fee-tiers.ts';
export { waitFor } from './fees/wait-for.ts';
export { type ReadEvmTransaction, readEvmTransaction } from './recognise/read-evm-transaction.ts';
export { type ReadUtxoTransaction, readUtxoTransaction } from './recognise/read-utxo-transaction.ts';
export { recognise } from './recognise/recognise.ts';
export type { AddressFault, Recognised } from './recognise/recognised.ts';
export { UnreadableTransactionError } from './recognise/unreadable-error.ts';
export { en } from './words/en.ts';
export { type Explanation, explain } from './words/explain.ts';
export type { Words } from './words/words.ts';
export { zhCN } from './words/zh-cn.ts';
