import { createHash } from 'node:crypto';
import type { TronEvidence } from '@gatehouse/tx-doctor';
import { NodeFault } from '../../http/node-fault.ts';
import { boundedText } from '../../model/bounded-text.ts';
import { tronAddress } from './tron-address.ts';
import type { TronTransaction } from './tron-answers.ts';

type Body = NonNullable<TronEvidence['body']>;

const memoLength = 200;
/** Selector of transfer(address,uint256). */
const transferSelector = 'a9059cbb';

const addressOrNull = (hex: string | undefined) => (hex === undefined ? null : tronAddress(hex));

function movedBy(transaction: TronTransaction): Pick<Body, 'to' | 'value' | 'token'> {
  const [contract] = transaction.raw_data.contract;
  if (contract === undefined) throw new NodeFault('malformed');
  const { to_address, amount, asset_name, contract_address, call_value, data } = contract.parameter.value;
  if (contract.type !== 'TriggerSmartContract')
    return { to: addressOrNull(to_address), value: amount ?? 0n, token: asset_name ?? null };
  if (data?.startsWith(transferSelector) && data.length >= 136 && contract_address !== undefined) {
    const to = tronAddress(`41${data.slice(32, 72)}`);
    return { to, value: BigInt(`0x${data.slice(72, 136)}`), token: tronAddress(contract_address) };
  }
  return { to: addressOrNull(contract_address), value: call_value ?? 0n, token: null };
}

/**
 * What the transaction is to do.
 *
 * @throws {NodeFault} 'malformed' when its bytes have another hash than its id: the node lies
 */
export function bodyOf(transaction: TronTransaction, id: string): Body {
  const { raw_data, raw_data_hex, txID } = transaction;
  const hashed = createHash('sha256').update(Buffer.from(raw_data_hex, 'hex')).digest('hex');
  if (txID !== id || hashed !== id) throw new NodeFault('malformed');
  const [contract] = raw_data.contract;
  return {
    from: tronAddress(contract?.parameter.value.owner_address ?? ''),
    ...movedBy(transaction),
    feeLimit: raw_data.fee_limit ?? 0n,
    expiration: raw_data.expiration,
    memo:
      raw_data.data === undefined ? null : boundedText(Buffer.from(raw_data.data, 'hex').toString('utf8'), memoLength),
  };
}
