const pattern = /^GH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/**
 * The case code that someone typed or pasted, or null while it is not complete. Dashes and case do not matter, and the
 * letters that Crockford base 32 leaves out are read as the digits that they look like.
 *
 * @example completeCaseCode(' gh 7k3m q2xd') // 'GH-7K3M-Q2XD'
 */
export function completeCaseCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const digits = (letters.startsWith('GH') ? letters.slice(2) : letters).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const code = `GH-${digits.slice(0, 4)}-${digits.slice(4)}`;
  return pattern.test(code) ? code : null;
}
