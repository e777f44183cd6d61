import { parseArgs } from 'node:util';
import { ordinaryHeldBack } from '../../packages/secret-guard/evaluation/ordinary-held-back.ts';
import { createSecretGuard } from '../../packages/secret-guard/index.ts';
import { cleanText } from '../../packages/secret-guard/text/clean-text.ts';
import { median, percentiles } from '../load/percentiles.ts';

/**
 * How fast messages are scanned, beside the bare loop: the same cleaning and cutting into words without looking for anything.
 * And what a keystroke costs at the end of a message of 10 kB. In turns, in one process. The last line is one JSON object.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '9' } },
});
const rounds = Number(values.rounds);
const guard = createSecretGuard();
await guard.load();

const messages = ordinaryHeldBack.filter((text) => text.length > 0);
const bytes = messages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
let long = messages.join(' ');
while (long.length < 10_000) long += ` ${long}`;
/** 10 kB; a last character that was cut in two is left out. */
const page = Buffer.from(long)
  .subarray(0, 10_000)
  .toString()
  .replace(/\ufffd$/, '');

/** MB/s over all messages, one by one as they are sent. */
function megabytesPerSecond(scan: (text: string) => unknown): number {
  const start = performance.now();
  for (const text of messages) scan(text);
  return bytes / 1_000 / (performance.now() - start);
}

function tokenise(text: string): number {
  const clean = cleanText(text);
  return clean.lower.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function keystrokes(): number[] {
  return Array.from({ length: 200 }, (_, index) => {
    const start = performance.now();
    guard.scan(page.slice(0, page.length - 200 + index));
    return performance.now() - start;
  });
}

megabytesPerSecond((text) => guard.scan(text));
keystrokes();
const product: number[] = [];
const bare: number[] = [];
const keys: number[] = [];
for (let round = 0; round < rounds; round++) {
  bare.push(megabytesPerSecond(tokenise));
  product.push(megabytesPerSecond((text) => guard.scan(text)));
  keys.push(...keystrokes());
}
const [keystrokeP50Ms, keystrokeP99Ms] = percentiles(keys, [0.5, 0.99]);
const round = (value: number) => Math.round(value * 1_000) / 1_000;
process.stdout.write(
  `${JSON.stringify({
    name: 'secrets',
    product: round(median(product)),
    limit: round(median(bare)),
    ratio: round(median(product) / median(bare)),
    unit: 'MB/s of messages, median of rounds',
    keystrokeP50Ms,
    keystrokeP99Ms,
    keystrokeLimitMs: 2,
    messageBytes: Buffer.byteLength(page),
    rounds,
  })}\n`,
);
