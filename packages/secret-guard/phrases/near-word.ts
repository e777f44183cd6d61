/**
 * Whether a word is a list word with a slip of the hand: one letter missing, added, wrong or swapped with its neighbour;
 * two such slips in a word of six letters or more (optimal string alignment).
 */
export function isNearWord(word: string, list: readonly string[]): boolean {
  const slips = word.length >= 6 ? 2 : 1;
  return list.some(
    (listed) => Math.abs(listed.length - word.length) <= slips && alignment(word, listed, slips) <= slips,
  );
}

function alignment(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > enough) return least;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
