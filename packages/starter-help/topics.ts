import type { Slug } from './groups.ts';

/** What a message can be about, as triage says it. */
export type Topic =
  | 'transfer-delayed'
  | 'transfer-failed'
  | 'deposit-withdrawal'
  | 'account-compromised'
  | 'secret-exposed'
  | 'login-access'
  | 'verification'
  | 'profile-change'
  | 'fees'
  | 'trading'
  | 'app-technical'
  | 'security-advice'
  | 'official-contact'
  | 'complaint'
  | 'feedback'
  | 'wallet-how-to'
  | 'other';

/** The topic of whoever asks what an article answers. */
export const topicOf: Readonly<Record<Slug, Topic>> = {
  'transfer-delayed': 'transfer-delayed',
  'transfer-failed': 'transfer-failed',
  'confirmations-by-chain': 'transfer-delayed',
  'network-congestion': 'transfer-delayed',
  'speed-up-or-cancel': 'transfer-delayed',
  'wrong-address-or-network': 'transfer-failed',
  'deposit-not-credited': 'deposit-withdrawal',
  'withdrawal-delayed': 'deposit-withdrawal',
  'memo-or-tag-missing': 'deposit-withdrawal',
  'address-poisoning': 'security-advice',
  'forgot-password': 'login-access',
  'account-locked': 'login-access',
  'cannot-log-in': 'login-access',
  'verification-code-not-received': 'login-access',
  'two-factor-setup': 'security-advice',
  'two-factor-lost': 'login-access',
  'strong-password': 'security-advice',
  'login-activity': 'security-advice',
  'account-compromised': 'account-compromised',
  'secret-exposed': 'secret-exposed',
  'update-phone-or-email': 'profile-change',
  'identity-verification': 'verification',
  'identity-document-rejected': 'verification',
  'account-restricted': 'login-access',
  'close-account': 'profile-change',
  'create-and-back-up-wallet': 'wallet-how-to',
  'restore-wallet': 'wallet-how-to',
  'seed-phrase-safety': 'security-advice',
  'supported-coins': 'wallet-how-to',
  'add-token': 'wallet-how-to',
  'cold-storage': 'security-advice',
  'fees-and-promotions': 'fees',
  'how-leverage-works': 'trading',
  'set-stop-loss': 'trading',
  'paper-trading': 'trading',
  'swap-or-trade': 'trading',
  'app-crash-or-error': 'app-technical',
  'update-app': 'app-technical',
  'clear-cache': 'app-technical',
  'network-check': 'app-technical',
  'contact-support': 'official-contact',
  'no-phone-support': 'official-contact',
  'official-channels': 'official-contact',
  'spot-phishing': 'security-advice',
  'support-hours': 'official-contact',
  'response-times': 'official-contact',
  'write-a-good-request': 'official-contact',
  'follow-up-a-case': 'official-contact',
  'no-reply': 'complaint',
  'file-a-complaint': 'complaint',
  'escalate-to-supervisor': 'complaint',
  'keep-records-as-evidence': 'complaint',
  'report-to-regulator': 'complaint',
  'feedback-and-ideas': 'feedback',
  community: 'other',
  'announcements-and-maintenance': 'other',
  'choose-a-wallet-safely': 'security-advice',
};
