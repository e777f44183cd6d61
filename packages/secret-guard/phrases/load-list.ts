import { bip39ChecksumBits } from './bip39-checksum.ts';
import { electrumVersionBits } from './electrum-version.ts';
import type { PhraseList } from './lexicon.ts';
import type { ListName } from './list-names.ts';
import { loadWords } from './load-words.ts';
import { slip39ChecksumBits } from './slip39-checksum.ts';
import { weighChinese } from './weigh-chinese.ts';

/** Electrum makes its seeds of these. */
const ELECTRUM: readonly ListName[] = ['english', 'spanish', 'japanese', 'portuguese', 'chinese-simplified'];
/** A list whose words neither English nor Chinese prose is made of. */
const FOREIGN = 2;

async function loadWeights(name: ListName, words: readonly string[]): Promise<readonly number[]> {
  if (name === 'chinese-simplified' || name === 'chinese-traditional') return words.map(weighChinese);
  if (name !== 'english' && name !== 'slip39') return words.map(() => FOREIGN);
  const { weighEnglish } = await import('./weigh-english.ts');
  return words.map(weighEnglish);
}

/** Fetches one list and what belongs to it. */
export async function loadList(name: ListName): Promise<PhraseList> {
  const words = await loadWords(name);
  const common = { name, words, weights: await loadWeights(name, words), han: name.startsWith('chinese') };
  if (name === 'slip39') {
    const seal: PhraseList['seal'] = (places) => {
      const bits = slip39ChecksumBits(places);
      return bits > 0 ? { kind: 'slip39', bits } : undefined;
    };
    return { ...common, kind: 'slip39', lengths: [20, 33], sealedLengths: [23, 27, 30], seal };
  }
  const electrum = ELECTRUM.includes(name);
  return {
    ...common,
    kind: 'bip39',
    lengths: [12, 15, 18, 21, 24],
    sealedLengths: electrum ? [13] : [],
    seal(places) {
      const bip39 = bip39ChecksumBits(places);
      if (bip39 > 0) return { kind: 'bip39', bits: bip39 };
      if (!electrum || places.length > 13) return undefined;
      const bits = electrumVersionBits(places.map((place) => words[place] ?? ''));
      return bits > 0 ? { kind: 'electrum-seed', bits } : undefined;
    },
  };
}
