/** What a group of fields says about one recipient (RFC 3464 § 2.3). */
export interface StatusGroup {
  /** Lower case; null where it is missing. */
  readonly action: string | null;
  readonly status: string | null;
  readonly recipient: string | null;
  readonly diagnostic: string | null;
}

const diagnosticLength = 500;

/** The first code of RFC 3463 in a text; digits that are a version or an address are none. */
export function statusIn(text: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\.\d|\d)/.exec(text)?.[1] ?? null;
}

export const statusClass = (status: string | null) => status?.[0] ?? '';

/** One line, of a length that a list can show; null where nothing is left. */
export function oneLine(text: string): string | null {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, diagnosticLength).trim() || null;
}

/** What was encoded so that it fits into SMTP (RFC 3461 § 4): `+2B` for a plus. */
const fromXtext = (text: string) =>
  text.replaceAll(/\+([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** An address of mail, from `rfc822; bob@mail.example`, with or without brackets; lower case. */
function addressOf(value: string | undefined, isXtext: boolean): string | null {
  if (value === undefined) return null;
  const [, type = 'rfc822', rest = ''] = /^\s*(?:([a-z0-9-]+)\s*;)?\s*(.*)$/is.exec(value) ?? [];
  if (!/^(rfc822|utf-8)$/i.test(type)) return null;
  const address = (isXtext ? fromXtext(rest) : rest)
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .trim()
    .toLowerCase();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) && address.length <= 254 ? address : null;
}

function fieldsIn(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([A-Za-z0-9-]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || fields.has(name.toLowerCase())) continue;
    fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/**
 * Reads the fields of a `message/delivery-status` part. The first group is about the whole mail; where a server put all into one group,
 * that is a recipient's as well.
 *
 * The address that we wrote to is the original one: a forwarded mail fails at another (RFC 3461 § 4.2).
 */
export function readStatusFields(text: string): StatusGroup[] {
  return text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/).flatMap((group) => {
    const fields = fieldsIn(group);
    const recipient =
      addressOf(fields.get('original-recipient'), true) ?? addressOf(fields.get('final-recipient'), false);
    if (recipient === null) return [];
    const diagnostic = fields.get('diagnostic-code')?.replace(/^[a-z0-9-]+\s*;\s*/i, '');
    return [
      {
        recipient,
        action: /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0].toLowerCase() ?? null,
        status: statusIn(fields.get('status') ?? '') ?? statusIn(diagnostic ?? ''),
        diagnostic: oneLine(diagnostic ?? ''),
      },
    ];
  });
}
