/** Lines that mail programs put before the mail that is answered. Each is matched against one short line, so none can run long. */
const openings: readonly RegExp[] = [
  /^On .{4,200}wrote:$/i,
  /^在 ?.{4,200}写道[::]$/,
  /^.{4,120}于.{4,80}写道[::]$/,
  /^-{2,} ?(original message|forwarded message|原始邮件|原邮件|转发邮件|转发的邮件) ?-{2,}$/i,
  /^-{5,}$/,
  /^_{20,}$/,
  /^(from|发件人)[::] ?\S.{0,200}$/i,
];
/** What must follow a line that alone would prove too little. */
const headerLine = /^(sent|date|to|subject|cc|发送时间|发送日期|时间|日期|收件人|主题|抄送)[::]/i;
const quotedLine = /^(>|\|)/;
const signatureLine = /^--$/;
const sentFrom = /^(sent from my .{2,40}|发自我的.{2,40}|从我的.{2,30}发送)$/i;

const longestOpening = 260;

/** Whether history begins in this line, given the lines after it. */
function opensHistory(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line === '' || line.length > longestOpening) return false;
  if (signatureLine.test(line) || sentFrom.test(line)) return true;
  const next = lines.slice(at + 1, at + 6).map((each) => each.trim());
  const opening = openings.findIndex((pattern) => pattern.test(line));
  if (opening < 0) {
    // "On … wrote:" that was broken over two lines.
    return (
      /^(On |在 ?)/.test(line) &&
      /(wrote:|写道[::])$/.test(next[0] ?? '') &&
      `${line} ${next[0]}`.length < longestOpening
    );
  }
  // A rule or a "From:" is history only with the header of a mail below it.
  return opening < 4 || next.filter((each) => headerLine.test(each)).length >= 2 || (opening < 6 && headerBelow(next));
}

const headerBelow = (next: readonly string[]) => next.some((line) => /^(from|发件人)[::]/i.test(line));

/** Whether all lines from here on are quoted or empty, and at least two are quoted. */
function onlyQuotesFrom(lines: readonly string[], at: number): boolean {
  let quoted = 0;
  for (let index = at; index < lines.length; index++) {
    const line = (lines[index] ?? '').trimStart();
    if (quotedLine.test(line)) quoted++;
    else if (line !== '') return false;
  }
  return quoted > 0;
}

/**
 * Where quoted history or a signature begins, in UTF-16 code units; null where the whole text is new. Answers between quoted
 * lines stay in sight: only what has nothing new below it is folded. Nothing is removed.
 *
 * @example foldedFrom('Thanks!\n\nOn Friday Ada wrote:\n> Hello') // 9
 */
export function foldedFrom(text: string): number | null {
  const lines = text.split('\n');
  const tail = startOfTail(lines);
  let offset = 0;
  for (let at = 0; at < lines.length; at++) {
    const isStart = at === tail || opensHistory(lines, at);
    if (isStart && !answersBelow(lines, at)) return offset === 0 ? null : offset;
    offset += (lines[at]?.length ?? 0) + 1;
  }
  return null;
}

/** The first line of the quoted lines that end the text. */
function startOfTail(lines: readonly string[]): number {
  let start = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = (lines[at] ?? '').trimStart();
    if (quotedLine.test(line)) start = at;
    else if (line !== '') break;
  }
  return start >= 0 && onlyQuotesFrom(lines, start) ? start : -1;
}

/** Whether there is new text between quoted lines below: then the answer is written into the quote. */
function answersBelow(lines: readonly string[], at: number): boolean {
  let quotes = 0;
  for (let index = at + 1; index < lines.length; index++) {
    const line = (lines[index] ?? '').trimStart();
    if (quotedLine.test(line)) quotes++;
    else if (line !== '' && quotes > 0) return true;
    else if (line !== '' && quotes === 0 && index > at + 2) return false;
  }
  return false;
}
