import type { EvmEvidence } from '@gatehouse/tx-doctor';
import * as z from 'zod';
import { read } from '../../http/fields.ts';
import { traceFrame } from './evm-answers.ts';
import type { Ask } from './evm-calls.ts';

type Trace = Pick<EvmEvidence, 'ranOutOfGas'> & { internalTransfers: NonNullable<EvmEvidence['internalTransfers']> };

const framesAtMost = 2_000;
const transfersAtMost = 100;
/** A call of these kinds moves coins; the others run code in place. */
const moving = new Set(['CALL', 'CREATE', 'CREATE2', 'SELFDESTRUCT']);

/** What happened inside, by debug_traceTransaction; not every node offers it. */
export async function readTrace(ask: Ask, id: string): Promise<Trace> {
  const top = await ask(z.unknown(), 'debug_traceTransaction', id, { tracer: 'callTracer' });
  const { error, calls } = read(traceFrame, top);
  const internalTransfers: Trace['internalTransfers'][number][] = [];
  const open = error ? [] : [...(calls ?? [])].reverse();
  for (let seen = 0; open.length > 0 && seen < framesAtMost; seen += 1) {
    const frame = read(traceFrame, open.pop());
    // What failed moved nothing, nor did what it called.
    if (frame.error) continue;
    const { type, from, to, value } = frame;
    if (to && value && moving.has(type) && internalTransfers.length < transfersAtMost)
      internalTransfers.push({ from, to, value });
    open.push(...[...(frame.calls ?? [])].reverse());
  }
  return { ranOutOfGas: error ? /out\s?of\s?gas/i.test(error) : false, internalTransfers };
}
