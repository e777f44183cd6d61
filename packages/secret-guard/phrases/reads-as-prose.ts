/** Half the characters of ordinary Chinese stand in words of two or more; of characters drawn at random hardly any do. */
const PROSE = 0.45;

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether a stretch of Chinese is made of words. Needs the dictionary of the platform (`Intl.Segmenter`); where there is
 * none, says no.
 */
export function readsAsProse(text: string): boolean {
  if (typeof Intl.Segmenter === 'undefined') return false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let inWords = 0;
  let all = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (!/\p{sc=Han}/u.test(segment)) continue;
    all += segment.length;
    if (segment.length > 1) inWords += segment.length;
  }
  return inWords > PROSE * all;
}
