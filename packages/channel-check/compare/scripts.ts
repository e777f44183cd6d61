const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Thai', /\p{Script=Thai}/u],
] as const;

/**
 * The alphabets of a name when there is more than one, else an empty list. Chinese, Japanese and Korean beside Latin
 * letters are ordinary (UTS #39, "highly restrictive") and do not count.
 *
 * @example mixedScripts('bitріe') // ['Latin', 'Cyrillic']
 */
export function mixedScripts(name: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(name)) return [];
  const found = SCRIPTS.filter(([, pattern]) => pattern.test(name)).map(([script]) => script);
  return found.length > 1 ? found : [];
}
