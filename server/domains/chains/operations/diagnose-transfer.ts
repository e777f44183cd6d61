import { checkTransfer } from '../check-transfer.ts';
import type { ChainsParts } from '../parts.ts';
import { transferCheckView } from '../views.ts';
import { os } from './implementer.ts';

export function diagnoseTransfer(parts: ChainsParts) {
  return os.diagnoseTransfer.handler(async ({ input }) => {
    const expected = input.chain === 'auto' ? null : input.chain;
    const question = { value: input.value, expected, recipient: input.recipient ?? null };
    return transferCheckView(await checkTransfer(parts, question), input.language);
  });
}
