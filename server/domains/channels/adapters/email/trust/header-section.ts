/** A field of a header section, as it stands: the name in lower case, the value still folded, each byte one character (Latin-1). */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** No mail of a person has more; with more, the checks would cost their reader more than their sender. */
const mostBytes = 256 * 1024;
const mostLines = 3_000;

/**
 * The fields of a mail's header section (RFC 5322 § 2.2), in time that grows with its length only. Line ends may be LF alone, as mailauth reads
 * them. A line that is no field belongs to the one before.
 *
 * @returns null where the section is larger than any that is worth checking
 */
export function readHeaderSection(raw: Buffer): HeaderField[] | null {
  const lines = raw.toString('latin1', 0, Math.min(raw.length, mostBytes)).split(/\r?\n/, mostLines + 1);
  const end = lines.indexOf('');
  if (end < 0 && (lines.length > mostLines || raw.length > mostBytes)) return null;
  const fields: { name: string; value: string[] }[] = [];
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const at = /^[ \t]/.test(line) ? -1 : line.indexOf(':');
    const last = fields.at(-1);
    if (at >= 0) fields.push({ name: line.slice(0, at).toLowerCase(), value: [line.slice(at + 1)] });
    else last?.value.push(line);
  }
  return fields.map(({ name, value }) => ({ name, value: value.join('\r\n') }));
}

/** The value on one line, as it reads (RFC 5322 § 2.2.3). */
export const unfolded = ({ value }: HeaderField) => value.replaceAll(/\r?\n(?=[ \t])/g, '').trim();
