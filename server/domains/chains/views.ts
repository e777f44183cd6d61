import type { ChainView, DiagnosisView, TransferCheckView } from '@gatehouse/contract/chains';
import type { Language } from '@gatehouse/contract/languages';
import { type Diagnosis, en, explain, type Words, zhCN } from '@gatehouse/tx-doctor';
import type { TransferCheck } from './check-transfer.ts';

const wordsOf: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN };

export function chainView(id: string, language: Language): ChainView {
  return { id, name: wordsOf[language].chainName(id) };
}

export function transferCheckView(check: TransferCheck, language: Language): TransferCheckView {
  const named = (chains: readonly string[]) => chains.map((id) => chainView(id, language));
  switch (check.outcome) {
    case 'diagnosis':
      return { outcome: 'diagnosis', diagnosis: diagnosisView(check.diagnosis, language) };
    case 'address': {
      const { addressFault } = wordsOf[language];
      return {
        outcome: 'address',
        chains: named(check.chains),
        isValid: check.isValid,
        faults: check.faults.map(addressFault),
      };
    }
    case 'no-nodes':
      return { outcome: 'no-nodes', chains: named(check.chains) };
    default:
      return check;
  }
}

export function diagnosisView(diagnosis: Diagnosis, language: Language): DiagnosisView {
  const words = wordsOf[language];
  const { confidence: confidenceText, eta: etaText, proofs, ...said } = explain(diagnosis, words);
  const { id, chain, state, cause, confidence, eta } = diagnosis;
  return {
    id,
    chain: chain === null ? null : chainView(chain, language),
    state,
    stateText: said.state,
    cause,
    confidence,
    confidenceText,
    headline: said.headline,
    why: said.why,
    eta: eta === null || etaText === null ? null : { ...eta, text: etaText },
    customer: [...said.customer],
    recipient: [...said.recipient],
    avoid: [...said.avoid],
    proofs: proofs.map(({ text, source, at }) => ({ text, source, at: new Date(at).toISOString() })),
    missing: [...said.missing],
  };
}
