import { readUtxoTransaction, UnreadableTransactionError, type UtxoBody } from '@gatehouse/tx-doctor';
import { NodeFault } from '../../http/node-fault.ts';

/**
 * The transaction in these bytes.
 *
 * @throws {NodeFault} 'malformed' when they are none, or one with another id: the node lies
 */
export function checkedBody(raw: string, chain: string, id: string): UtxoBody {
  try {
    const found = readUtxoTransaction(raw, chain);
    if (found.id === id) return found.body;
  } catch (error) {
    if (!(error instanceof UnreadableTransactionError)) throw error;
  }
  throw new NodeFault('malformed');
}
