type Answer = Readonly<Record<string, unknown>>;

/** What a line must hold besides its id. */
interface Request {
  readonly id: unknown;
  readonly text: string;
}

function readRequest(line: string, field: string): Request | { readonly error: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { error: 'NOT_JSON' };
  }
  if (typeof parsed !== 'object' || parsed === null || !('id' in parsed)) return { error: 'ID_MISSING' };
  const text: unknown = Object.entries(parsed).find(([name]) => name === field)?.[1];
  return typeof text === 'string' ? { id: parsed.id, text } : { error: `${field.toUpperCase()}_NOT_TEXT` };
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/**
 * Reads lines of JSON, `{"id", [field]: text}`, and writes one line of JSON for each, in order and as soon as it was
 * read: `{"id", …answer}`, or `{"id": null, "error"}` when the line is not of that form.
 *
 * @returns the exit code: 1 when a line was not of that form
 */
export async function answerLines(
  input: NodeJS.ReadableStream,
  field: string,
  answer: (text: string) => Answer,
): Promise<number> {
  // Whoever reads may stop early (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  let code = 0;
  const reply = (line: string): string => {
    if (line.trim() === '') return '';
    const request = readRequest(line, field);
    if ('error' in request) code = 1;
    const body = 'error' in request ? { id: null, ...request } : { id: request.id, ...answer(request.text) };
    return `${JSON.stringify(body)}\n`;
  };
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    await write(lines.map(reply).join(''));
  }
  await write(reply(rest));
  return code;
}
