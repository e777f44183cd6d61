/** What stands for what was taken out. */
const mask = '••••';

/** Mail addresses; names on other platforms; addresses and hashes of chains; numbers long enough to be a person's. */
const personal: readonly RegExp[] = [
  /[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi,
  /(?<![\p{L}\p{N}])@[\w.]{3,32}/gu,
  /\b0x[0-9a-f]{8,}\b/gi,
  /\b(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{24,}\b/gi,
  /\+?\d(?:[ .()-]{0,2}\d){5,}/g,
];

/**
 * A text without what tells of a person or a wallet, as far as its form shows it: names in plain words stay.
 *
 * @example maskPersonal('write to jane@mail.example, 138 0013 8000') // 'write to ••••, ••••'
 */
export function maskPersonal(text: string): string {
  return personal.reduce((masked, pattern) => masked.replace(pattern, mask), text);
}
