import type { Language } from '@gatehouse/contract/languages';
import type { Phrases, Scenario } from '../scenario.ts';
import { accountCompromised as accountCompromisedEn } from './en/account-compromised.ts';
import { appTechnical as appTechnicalEn } from './en/app-technical.ts';
import { complaint as complaintEn } from './en/complaint.ts';
import { depositWithdrawal as depositWithdrawalEn } from './en/deposit-withdrawal.ts';
import { feedback as feedbackEn } from './en/feedback.ts';
import { fees as feesEn } from './en/fees.ts';
import { loginAccess as loginAccessEn } from './en/login-access.ts';
import { officialContact as officialContactEn } from './en/official-contact.ts';
import { other as otherEn } from './en/other.ts';
import { phrases as phrasesEn } from './en/phrases.ts';
import { profileChange as profileChangeEn } from './en/profile-change.ts';
import { secretExposed as secretExposedEn } from './en/secret-exposed.ts';
import { securityAdvice as securityAdviceEn } from './en/security-advice.ts';
import { trading as tradingEn } from './en/trading.ts';
import { transferDelayed as transferDelayedEn } from './en/transfer-delayed.ts';
import { transferFailed as transferFailedEn } from './en/transfer-failed.ts';
import { verification as verificationEn } from './en/verification.ts';
import { walletHowTo as walletHowToEn } from './en/wallet-how-to.ts';
import { accountCompromised as accountCompromisedZh } from './zh-CN/account-compromised.ts';
import { appTechnical as appTechnicalZh } from './zh-CN/app-technical.ts';
import { complaint as complaintZh } from './zh-CN/complaint.ts';
import { depositWithdrawal as depositWithdrawalZh } from './zh-CN/deposit-withdrawal.ts';
import { feedback as feedbackZh } from './zh-CN/feedback.ts';
import { fees as feesZh } from './zh-CN/fees.ts';
import { loginAccess as loginAccessZh } from './zh-CN/login-access.ts';
import { officialContact as officialContactZh } from './zh-CN/official-contact.ts';
import { other as otherZh } from './zh-CN/other.ts';
import { phrases as phrasesZh } from './zh-CN/phrases.ts';
import { profileChange as profileChangeZh } from './zh-CN/profile-change.ts';
import { secretExposed as secretExposedZh } from './zh-CN/secret-exposed.ts';
import { securityAdvice as securityAdviceZh } from './zh-CN/security-advice.ts';
import { trading as tradingZh } from './zh-CN/trading.ts';
import { transferDelayed as transferDelayedZh } from './zh-CN/transfer-delayed.ts';
import { transferFailed as transferFailedZh } from './zh-CN/transfer-failed.ts';
import { verification as verificationZh } from './zh-CN/verification.ts';
import { walletHowTo as walletHowToZh } from './zh-CN/wallet-how-to.ts';

/** What the fictional brand's customers write about: in each language by its own people, none translated from the other. */
export const scenarios: Readonly<Record<Language, readonly Scenario[]>> = {
  'zh-CN': [
    ...accountCompromisedZh,
    ...appTechnicalZh,
    ...complaintZh,
    ...depositWithdrawalZh,
    ...feedbackZh,
    ...feesZh,
    ...loginAccessZh,
    ...officialContactZh,
    ...otherZh,
    ...profileChangeZh,
    ...secretExposedZh,
    ...securityAdviceZh,
    ...tradingZh,
    ...transferDelayedZh,
    ...transferFailedZh,
    ...verificationZh,
    ...walletHowToZh,
  ],
  en: [
    ...accountCompromisedEn,
    ...appTechnicalEn,
    ...complaintEn,
    ...depositWithdrawalEn,
    ...feedbackEn,
    ...feesEn,
    ...loginAccessEn,
    ...officialContactEn,
    ...otherEn,
    ...profileChangeEn,
    ...secretExposedEn,
    ...securityAdviceEn,
    ...tradingEn,
    ...transferDelayedEn,
    ...transferFailedEn,
    ...verificationEn,
    ...walletHowToEn,
  ],
};

export const phrases: Readonly<Record<Language, Phrases>> = { 'zh-CN': phrasesZh, en: phrasesEn };
