export {
  createSecretGuard,
  type ScanOptions,
  type SecretGuard,
  type SecretGuardOptions,
} from './create-secret-guard.ts';
export type { Confidence, Finding, SecretKind } from './finding.ts';
export { type ListName, listNames } from './phrases/list-names.ts';
export { opensWallet, redact } from './redact.ts';
