import { TranscriptError } from '../error.ts';

const MAX_DEPTH = 12;

/** Refuses nesting that could exhaust the stack of a reader, before anything is built from it. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TranscriptError('NESTED_TOO_DEEP');
    } else if (char === '}' || char === ']') depth -= 1;
  }
}

/**
 * Reads UTF-8 JSON from a stranger.
 *
 * @throws TranscriptError NOT_TEXT, NESTED_TOO_DEEP (more than 12 levels), NOT_JSON
 */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TranscriptError('NOT_TEXT');
  }
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new TranscriptError('NOT_JSON');
  }
}
