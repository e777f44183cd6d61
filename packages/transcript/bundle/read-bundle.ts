import { unzipSync } from 'fflate';
import { TranscriptError } from '../error.ts';
import { parseJson } from './parse-json.ts';
import { readTranscript } from './read-transcript.ts';
import { type Bundle, TRANSCRIPT_HTML, TRANSCRIPT_JSON } from './transcript.ts';

/** The largest file that is read: 256 MiB. */
export const MAX_BUNDLE_BYTES = 2 ** 28;
const MAX_JSON_BYTES = 2 ** 26;
const MAX_FILES = 2000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a path must not hold.
const ATTACHMENT = /^attachments\/\d+-\d+-[^/\\:\u0000-\u001f]{1,240}$/;

function checkPath(path: string): void {
  if (path === TRANSCRIPT_JSON || path === TRANSCRIPT_HTML) return;
  if (path.startsWith('/') || path.includes('..') || path.includes('\\') || path.includes(':')) {
    throw new TranscriptError('BAD_PATH');
  }
  if (!ATTACHMENT.test(path)) throw new TranscriptError('UNEXPECTED_FILE');
}

/** Files of a ZIP archive that only stores: nothing is ever inflated, so that no archive is larger than it looks. */
function readFiles(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize, compression }) {
        if (names.size >= MAX_FILES) throw new TranscriptError('TOO_MANY_FILES');
        if (compression !== 0 || size !== originalSize) throw new TranscriptError('COMPRESSED_FILE');
        if (names.has(name)) throw new TranscriptError('DUPLICATE_FILE');
        checkPath(name);
        names.add(name);
        total += size;
        // Entries that share their bytes are a bomb too.
        if (total > bytes.length) throw new TranscriptError('FILE_TOO_LARGE');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw error instanceof TranscriptError ? error : new TranscriptError('NOT_A_ZIP');
  }
}

/**
 * Reads a bundle from a stranger; it may be hostile. Nothing is proved yet: see `verifyBundle`.
 *
 * @throws TranscriptError FILE_TOO_LARGE, NOT_A_ZIP, COMPRESSED_FILE, TOO_MANY_FILES, DUPLICATE_FILE, BAD_PATH, UNEXPECTED_FILE,
 *   NO_TRANSCRIPT, NOT_TEXT, NESTED_TOO_DEEP, NOT_JSON, BAD_SHAPE
 * @example const verification = verifyBundle(readBundle(await readFile(path)), { key });
 */
export function readBundle(bytes: Uint8Array): Bundle {
  if (bytes.length > MAX_BUNDLE_BYTES) throw new TranscriptError('FILE_TOO_LARGE');
  const files = readFiles(bytes);
  const json = files.get(TRANSCRIPT_JSON);
  if (json === undefined) throw new TranscriptError('NO_TRANSCRIPT');
  if (json.length > MAX_JSON_BYTES) throw new TranscriptError('FILE_TOO_LARGE', TRANSCRIPT_JSON);
  return {
    transcript: readTranscript(parseJson(json)),
    html: files.get(TRANSCRIPT_HTML),
    attachments: new Map([...files].filter(([path]) => path.startsWith('attachments/'))),
  };
}
