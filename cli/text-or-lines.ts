import { parseArgs } from 'node:util';

/** What a command is to answer: one text from its arguments, or the lines that come on stdin. Null: neither, or both. */
export function readTextOrLines(args: readonly string[]): { readonly text: string } | 'lines' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { jsonl: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (values.jsonl !== (positionals.length === 0)) return null;
    return values.jsonl ? 'lines' : { text: positionals.join(' ') };
  } catch {
    return null;
  }
}
