import { bytesToHex } from '@noble/hashes/utils.js';
import { attachmentPath } from '../bundle/attachment-path.ts';
import { renderTranscript } from '../bundle/render-transcript.ts';
import { type Bundle, TRANSCRIPT_HTML } from '../bundle/transcript.ts';
import { sameBytes, utf8 } from '../encoding/bytes.ts';
import { sha256 } from '../encoding/sha256.ts';
import type { Fault } from './verification.ts';

function judgePage({ html, transcript }: Bundle): readonly Fault[] {
  if (html === undefined) return [{ code: 'PAGE_MISSING', path: TRANSCRIPT_HTML }];
  const same = sameBytes(html, utf8(renderTranscript(transcript)));
  return same ? [] : [{ code: 'PAGE_ALTERED', path: TRANSCRIPT_HTML }];
}

/** Looks at the files beside the transcript: the page says what the transcript says, attachments are those committed. */
export function judgeFiles(bundle: Bundle): readonly Fault[] {
  const faults: Fault[] = [...judgePage(bundle)];
  const known = new Set<string>();
  for (const { header, content } of bundle.transcript.events) {
    for (const [at, attachment] of (content?.attachments ?? []).entries()) {
      if (attachment.sealed) continue;
      const { seq } = header;
      const path = attachmentPath(seq, at + 1, attachment.name);
      known.add(path);
      const bytes = bundle.attachments.get(path);
      if (bytes === undefined) faults.push({ code: 'ATTACHMENT_MISSING', seq, path });
      else if (bytes.length !== attachment.bytes || bytesToHex(sha256(bytes)) !== attachment.sha256) {
        faults.push({ code: 'ATTACHMENT_ALTERED', seq, path });
      }
    }
  }
  for (const path of bundle.attachments.keys()) if (!known.has(path)) faults.push({ code: 'FILE_UNKNOWN', path });
  return faults;
}
