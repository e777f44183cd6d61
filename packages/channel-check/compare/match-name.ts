import type { BrandName } from '../compile-brand.ts';
import { tellingWords } from '../data/added-words.ts';
import { isKnownName } from '../data/known-names.ts';
import type { Reason } from '../verdict.ts';
import { type Alignment, align } from './align.ts';
import { type Letter, readLetters } from './letters.ts';
import { mostVisible } from './limit.ts';
import { mixedScripts } from './scripts.ts';
import { coresOf, wordsIn } from './segment.ts';

/** A name of the brand found in something that was shown. */
export interface Match {
  readonly name: BrandName;
  /** 0 for the very name, more the less alike; what surrounds the name counts too. */
  readonly cost: number;
  /** Nothing but the name stands there, letter for letter. */
  readonly exact: boolean;
  readonly reasons: readonly Reason[];
}

const SEPARATORS = /[^\p{L}\p{N}\p{M}|!]+/u;
/** As long as a label of a domain may be; what follows is not looked at. */
const LONGEST = 63;
/** What words around the name add to the cost, so that the bare name is preferred; anything else around it says less. */
const AROUND = 0.1;
const AROUND_UNKNOWN = 0.5;

interface Shown {
  readonly text: string;
  readonly letters: readonly Letter[];
  /** Tokens of the name, when it has several. */
  readonly tokens: readonly string[];
  readonly letterText: string;
}

const plainOf = (letters: readonly Letter[]) => letters.map(({ plain }) => plain).join('');

function around(words: readonly string[], name: BrandName): Reason[] {
  return words.length > 0 ? [{ code: 'added-words', words, name: name.display }] : [];
}

/** The name stands in it, with known words around, or with anything when the name is unmistakable. */
function contained(shown: Shown, name: BrandName): Match | null {
  const at = shown.letterText.indexOf(name.text);
  if (at < 0 || name.text.length < 3) return null;
  const before = shown.letterText.slice(0, at);
  const after = shown.letterText.slice(at + name.text.length);
  const known = [wordsIn(before), wordsIn(after)];
  const words = known.every((list) => list !== null) ? known.flatMap((list) => list ?? []) : null;
  const free = !name.common && (name.letters.length >= 6 || !/^[ -~]+$/.test(name.text));
  const standsAlone = !name.common && shown.tokens.some((token) => plainOf(readLetters(token)) === name.text);
  if (words === null && !free && !standsAlone) return null;
  if (name.weak && !words?.some((word) => tellingWords.has(word))) return null;
  const surrounding = words ?? [before, after].filter((part) => part !== '');
  const disguise = align(shown.letters.slice(at, at + name.text.length), name.letters, 0);
  return {
    name,
    cost: words === null ? AROUND_UNKNOWN : AROUND,
    exact: false,
    reasons: [...(disguise?.edits ?? []), ...around(surrounding, name)],
  };
}

/** Readers hold on to the first letter: with another one, less else may differ. */
const firstLetter = ({ edits }: Alignment) => (edits[0]?.position === 1 && edits[0].trick !== 'same-shape' ? 0.3 : 0);

/** Nearly the name, alone, as one of the tokens, or between known words. */
function resembling(shown: Shown, name: BrandName, tolerance: number): Match | null {
  let best: Match | null = null;
  const limit = name.limit * tolerance;
  const consider = (letters: readonly Letter[], rest: readonly string[]) => {
    if (Math.abs(letters.length - name.letters.length) > 3 || isKnownName(plainOf(letters))) return;
    // Two letters of three are another word.
    if (letters.length < 3 && name.letters.length > 2) return;
    const found = align(letters, name.letters, name.common && rest.length > 0 ? limit * 0.75 : limit);
    if (found === null || found.visible > mostVisible(name.letters)) return;
    if (found.visible > 1 && found.cost + firstLetter(found) > limit) return;
    const cost = found.cost + (rest.length > 0 ? AROUND : 0);
    if (best === null || cost < best.cost)
      best = { name, cost, exact: false, reasons: [...found.edits, ...around(rest, name)] };
  };
  for (const { core, start } of coresOf(shown.letterText)) {
    const end = start + core.length;
    const rest = [shown.letterText.slice(0, start), shown.letterText.slice(end)].flatMap((part) => wordsIn(part) ?? []);
    consider(shown.letters.slice(start, end), rest);
  }
  if (name.letters.length > 4 && shown.tokens.length > 1) {
    for (const token of shown.tokens)
      consider(
        readLetters(token),
        shown.tokens.filter((other) => other !== token),
      );
  }
  return best;
}

function compare(shown: Shown, name: BrandName, tolerance: number): Match | null {
  if (shown.text === name.text) {
    const separated = shown.tokens.length > 1;
    const reason: Reason = { code: 'separators', shown: shown.tokens.join('-'), expected: name.text };
    return { name, cost: 0, exact: !separated, reasons: separated ? [reason] : [] };
  }
  if (isKnownName(shown.letterText) || isKnownName(shown.tokens.join('-'))) return null;
  return contained(shown, name) ?? (name.weak ? null : resembling(shown, name, tolerance));
}

/**
 * Finds the name of the brand that `text` (a label of a domain, a handle, a mailbox, a few words) bears or resembles.
 *
 * @param tolerance 1 as usual; less where strangers' names are usual; 0 for what looks the same only
 */
export function matchName(text: string, names: readonly BrandName[], tolerance = 1): Match | null {
  const tokens = text
    .toLowerCase()
    .slice(0, LONGEST)
    .split(SEPARATORS)
    .filter((token) => token !== '');
  const joined = tokens.join('');
  if (joined.length < 2) return null;
  const letters = readLetters(joined);
  const shown = { text: joined, letters, tokens, letterText: plainOf(letters) };
  let best: Match | null = null;
  for (const name of names) {
    const match = compare(shown, name, tolerance);
    if (match !== null && (best === null || match.cost < best.cost)) best = match;
    if (best?.cost === 0) break;
  }
  const scripts = mixedScripts(joined);
  if (best === null || scripts.length === 0) return best;
  return { ...best, reasons: [...best.reasons, { code: 'mixed-scripts', scripts, of: joined }] };
}
