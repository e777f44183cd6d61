import { hash } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  appendLeaves,
  commitEvent,
  type EventDraft,
  emptyLog,
  FIRST_PREVIOUS,
  type LogState,
  SALT_BYTES,
} from '../../packages/transcript/index.ts';
import { median } from '../load/percentiles.ts';

/**
 * Events committed and appended to the transparency log (leaf, tree, tiles, in batches as the server writes them), beside the
 * bare loop: the same number of SHA-256 over the same number of bytes by the machine's own OpenSSL, and nothing else. In turns, in
 * one process, so that both meet the same machine. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    events: { type: 'string', default: '30000' },
    batch: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '15' },
  },
});
const events = Number(values.events);
const batch = Number(values.batch);
const conversations = 100;
const at = '2026-05-01T10:00:00.000Z';
const text = '转账已经两个小时了还没有到账,交易哈希我贴在下面。Is there anything I should do now?';
const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));

function draft(index: number, previous: string): EventDraft {
  const conversation = `0198c0de-0000-7000-8000-${String(index % conversations).padStart(12, '0')}`;
  const seq = Math.floor(index / conversations) + 1;
  return {
    conversation,
    seq,
    at,
    kind: 'message',
    author: 'customer',
    audience: 'customer',
    previous,
    content: { text },
  };
}

/** Commits and appends all events; gives the bytes of tiles and entries that a server would write. */
function runProduct(): { readonly seconds: number; readonly tileBytes: number } {
  const previous: string[] = Array.from({ length: conversations }, () => FIRST_PREVIOUS);
  let state: LogState = emptyLog;
  let tileBytes = 0;
  const start = performance.now();
  for (let index = 0; index < events; ) {
    const entries: Uint8Array[] = [];
    for (let count = 0; count < batch && index < events; count++, index++) {
      const { hash: own, entry } = commitEvent(draft(index, previous[index % conversations] ?? FIRST_PREVIOUS), salt);
      previous[index % conversations] = own;
      entries.push(entry);
    }
    const grown = appendLeaves(state, entries);
    state = grown.state;
    for (const tile of grown.tiles) tileBytes += tile.bytes.length;
  }
  return { seconds: (performance.now() - start) / 1000, tileBytes };
}

/** What SHA-256 is fed for one event: content, header, tag, leaf, and one node of the tree. */
function inputSizes(): readonly number[] {
  const { header, entry } = commitEvent(draft(0, FIRST_PREVIOUS), salt);
  const content = 'gatehouse/content/v1\n'.length + SALT_BYTES + Buffer.byteLength(JSON.stringify({ text }));
  const event = 'gatehouse/event/v1\n'.length + Buffer.byteLength(JSON.stringify(header));
  const tag = `gatehouse/tag/v1\n${header.conversation}\n1`.length;
  return [content, event, tag, 1 + entry.length, 1 + 2 * 32];
}

function runBare(): number {
  const inputs = inputSizes().map((size) => new Uint8Array(size));
  const start = performance.now();
  for (let index = 0; index < events; index++) {
    for (const input of inputs) {
      input[0] = index & 255;
      hash('sha256', input, 'buffer');
    }
  }
  return (performance.now() - start) / 1000;
}

runProduct();
runBare();
const product: number[] = [];
const bare: number[] = [];
let tileBytes = 0;
for (let round = 1; round <= Number(values.rounds); round++) {
  bare.push(events / runBare());
  const run = runProduct();
  tileBytes = run.tileBytes;
  product.push(events / run.seconds);
  if (!values.json) {
    process.stdout.write(
      `round ${round}: bare ${Math.round(bare.at(-1) ?? 0)}/s, product ${Math.round(product.at(-1) ?? 0)}/s\n`,
    );
  }
}
const [ofProduct, ofBare] = [median(product), median(bare)];
process.stdout.write(
  `${JSON.stringify({
    name: 'transcript',
    product: Math.round(ofProduct),
    limit: Math.round(ofBare),
    // Of each round by itself: whatever else the machine does meets both halves of a round.
    ratio: Math.round(median(product.map((each, round) => each / (bare[round] ?? each))) * 1000) / 1000,
    unit: 'events/s committed and appended, median of rounds',
    events,
    batch,
    rounds: product.length,
    hashesPerEvent: inputSizes().length,
    tileBytesPerEvent: Math.round(tileBytes / events),
  })}\n`,
);
