/** Controls, and marks that turn the direction of what follows (UAX #9): nothing that a stranger may put on a screen. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A text of strangers, such as the name that a token gives itself, fit to be shown; null when nothing of it is. */
export function boundedText(text: string, length: number): string | null {
  const clean = text.replace(unprintable, '').trim();
  return clean === '' ? null : [...clean].slice(0, length).join('');
}
