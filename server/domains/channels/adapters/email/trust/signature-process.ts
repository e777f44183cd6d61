import type { WorkerAnswer, WorkerRequest } from '../../../../../platform/process/bounded-workers.ts';
import { checkSignatures, type Signatures, type SignatureTask } from './check-signatures.ts';

/** The process in which signatures are checked: a mail can hold a verifier for minutes, and it is killed before. */
process.on('message', async ({ id, task }: WorkerRequest<SignatureTask>) => {
  const result = await checkSignatures(task).catch(() => null);
  process.send?.({ id, result } satisfies WorkerAnswer<Signatures | null>);
});
process.on('disconnect', () => process.exit(0));
