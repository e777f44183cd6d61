import { hasOnlyShortClusters, tidyText } from '@gatehouse/contract/text';

/** What is shown of a mail's text in the log; the rest is in the mail itself. In UTF-16 code units. */
export const longestText = 20_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is what this pattern is for.
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g;

/** A text of a mail as the log takes texts: without control characters, without towers of marks, at most 20,000 long. */
export function readableText(text: string): { text: string; isWhole: boolean } {
  const tidy = tidyText(text)
    .replaceAll(unwanted, '')
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .toWellFormed();
  const calm = hasOnlyShortClusters(tidy.slice(0, longestText)) ? tidy : tidy.replaceAll(/\p{M}{3,}/gu, '');
  if (calm.length <= longestText) return { text: calm, isWhole: true };
  return { text: calm.slice(0, longestText).toWellFormed(), isWhole: false };
}
