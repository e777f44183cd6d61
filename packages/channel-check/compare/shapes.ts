/** Letters of ASCII that are taken for each other in common typefaces; digits that are written for letters. */
const GROUPS = ['il1j|!t', 'o0', 'uv', 'vy', 'gq9', 'ce', 's5', 'z2', 'b68', 'e3', 'a4', 't7', 'hn', 'mn', 'vw'];
/** Those that are hard to see even when one looks. */
const TWINS = ['il1|', 'o0'];

/** Pairs of letters that look like one: `rn` for `m`. */
const PAIRS = new Map([
  ['rn', 'm'],
  ['nn', 'm'],
  ['vv', 'w'],
  ['uu', 'w'],
  ['cl', 'd'],
  ['lc', 'k'],
  ['lx', 'k'],
]);

const together = (groups: readonly string[], one: string, other: string) =>
  one !== other && groups.some((group) => group.includes(one) && group.includes(other));

/** Whether two plain letters resemble each other. */
export const areAlike = (one: string, other: string) => together(GROUPS, one, other);

/** Whether two plain letters can hardly be told apart. */
export const areTwins = (one: string, other: string) => together(TWINS, one, other);

/** Whether `pair`, two letters, resembles the single letter. */
export const pairLooksLike = (pair: string, letter: string) => PAIRS.get(pair) === letter;
