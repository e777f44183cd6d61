/** Words that hold prose together: no misspelt phrase contains them. */
const FUNCTION_WORDS = new Set(
  (
    'am an as at be by do go he hi if in is it me my no of ok on or so to up us vs we id pc tv qr ' +
    'the and but from with was were been did our she its his her him them their your yours not too how which than would ' +
    "could has had it's i'm don't can't i've didn't doesn't isn't won't i'll you're thanks get got see says said went sent back"
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return word.length < 2 || FUNCTION_WORDS.has(word);
}
