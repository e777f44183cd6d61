/** A line that begins a mail in an mbox: "From ", an address without spaces and a time (RFC 4155 Appendix A). */
const separator = /^From \S+ .*\d{4}/;
const newline = 0x0a;

/**
 * Splits an mbox (RFC 4155) into its mails. A separator counts only at the start or after an empty line, so that a sentence that
 * begins with "From" splits nothing; ">From " loses one ">" (mboxrd).
 */
export async function* splitMbox(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let lines: Buffer[] | null = null;
  let isAfterEmpty = true;
  for await (const line of linesOf(stream)) {
    const start = line.toString('latin1', 0, 200);
    if (isAfterEmpty && separator.test(start)) {
      if (lines) yield withoutLastEmpty(lines);
      lines = [];
      isAfterEmpty = false;
      continue;
    }
    isAfterEmpty = /^\r?\n?$/.test(start);
    // What stands before the first separator is a mail as well: nothing is left out.
    lines ??= [];
    lines.push(/^>+From /.test(start) ? line.subarray(1) : line);
  }
  if (lines && lines.length > 0) yield withoutLastEmpty(lines);
}

/** The empty line before a separator belongs to the mbox. */
function withoutLastEmpty(lines: Buffer[]): Buffer {
  const last = lines.at(-1);
  const isEmpty = last !== undefined && /^\r?\n$/.test(last.toString('latin1', 0, 3));
  return Buffer.concat(isEmpty ? lines.slice(0, -1) : lines);
}

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of stream) {
    let at = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, at)) {
      const line = chunk.subarray(at, end + 1);
      yield rest.length > 0 ? Buffer.concat([...rest, line]) : line;
      rest = [];
      at = end + 1;
    }
    if (at < chunk.length) rest.push(chunk.subarray(at));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
