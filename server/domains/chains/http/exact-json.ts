/** A number as it stood in the text: amounts never become floating-point numbers. */
export class JsonNumber {
  /** As RFC 8259 writes numbers; may have an exponent. */
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/**
 * JSON whose numbers keep every digit.
 *
 * @throws {SyntaxError} when it is no JSON, {RangeError} when it is nested too deeply
 * @example parseExactly('{"fee":0.00000001}') // { fee: JsonNumber { source: '0.00000001' } }
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? new JsonNumber(context?.source ?? String(value)) : value,
  );
}

/**
 * A number without its exponent.
 *
 * @returns null when the exponent is none that an amount has
 * @example plainDecimal('1.5e-8') // '0.000000015'
 */
export function plainDecimal(source: string): string | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(source);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = `${whole}${fraction}`;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const after = padded.slice(at);
  return `${sign}${padded.slice(0, at)}${after === '' ? '' : `.${after}`}`;
}
