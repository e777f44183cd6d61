/** Records of a zone by name, as the RFC 7208 suite writes them: `{ TXT: 'v=spf1 -all' }`, `{ MX: [10, 'a.example'] }`, or `TIMEOUT`. */
export type ZoneRecord = 'TIMEOUT' | Readonly<Record<string, unknown>>;
export type Zone = Readonly<Record<string, readonly ZoneRecord[]>>;

function dnsError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A TXT record in pieces of at most 255 bytes, as `dns.resolveTxt` gives it. */
const txt = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

function answerOf(type: string, value: unknown): unknown {
  if (type === 'TXT') return txt(value);
  if (type === 'MX' && Array.isArray(value)) return { priority: Number(value[0]), exchange: String(value[1]) };
  return value;
}

/** The value that a record has for a type of question; undefined where it has none. */
function recordValue(record: Readonly<Record<string, unknown>>, type: string, hasTxt: boolean): unknown {
  // A zone that knows only SPF records (type 99) means TXT records of the same text.
  const value = record[type] ?? (type === 'TXT' && !hasTxt ? record.SPF : undefined);
  return value === 'NONE' ? undefined : value;
}

const mostAliases = 8;

/** A stand-in for the domain name system that knows one zone. Answers like `dns.promises.resolve`. */
export function zoneResolver(zone: Zone) {
  const byName = new Map(Object.entries(zone).map(([name, records]) => [name.toLowerCase(), records]));

  function answers(records: readonly ZoneRecord[], type: string): unknown[] {
    const hasTxt = records.some((record) => record !== 'TIMEOUT' && 'TXT' in record);
    const found: unknown[] = [];
    for (const record of records) {
      const value = record === 'TIMEOUT' ? 'TIMEOUT' : recordValue(record, type, hasTxt);
      if (value === 'TIMEOUT' && found.length === 0) throw dnsError('ETIMEOUT');
      if (value !== undefined && value !== 'TIMEOUT') found.push(answerOf(type, value));
    }
    if (found.length === 0) throw dnsError('ENODATA');
    return found;
  }

  return async (name: string, type: string): Promise<unknown[]> => {
    let asked = name.toLowerCase().replace(/\.$/, '');
    for (let step = 0; step < mostAliases; step++) {
      const records = byName.get(asked);
      if (!records) throw dnsError('ENOTFOUND');
      const alias = records.find((record) => record !== 'TIMEOUT' && 'CNAME' in record);
      if (alias === undefined || alias === 'TIMEOUT' || type === 'CNAME') return answers(records, type);
      asked = String(alias.CNAME).toLowerCase().replace(/\.$/, '');
    }
    throw dnsError('ESERVFAIL');
  };
}
