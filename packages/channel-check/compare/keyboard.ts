const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const at = new Map(ROWS.flatMap((row, y) => Array.from(row, (key, x) => [key, { x: x + y * 0.5, y }] as const)));

/** Whether two keys touch on a QWERTY keyboard. */
export function areNeighbours(one: string, other: string): boolean {
  const [a, b] = [at.get(one), at.get(other)];
  return a !== undefined && b !== undefined && a !== b && Math.abs(a.y - b.y) <= 1 && Math.abs(a.x - b.x) <= 1;
}
