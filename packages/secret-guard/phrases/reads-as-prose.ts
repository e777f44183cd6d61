/** Half the characters of ordinary Chinese stand in words of two or more; of characters drawn at random hardly any do. */
const PROSE = 0.45;

/** Nobody writes prose with a space after every character. */
const TOUCHING = /\p{sc=Han}{2}/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether a stretch of Chinese is made of words. Needs the dictionary of the platform (`Intl.Segmenter`); where there is
 * none, says no.
 */
export function readsAsProse(text: string): boolean {
  if (typeof Intl.Segmenter === 'undefined' || !TOUCHING.test(text)) return false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const characters = text.replace(/\P{sc=Han}/gu, '');
  let inWords = 0;
  for (const { segment } of segmenter.segment(characters)) if (segment.length > 1) inWords += segment.length;
  return inWords > PROSE * characters.length;
}
