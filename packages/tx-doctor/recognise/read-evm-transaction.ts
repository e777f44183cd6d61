import { Transaction } from 'micro-eth-signer';
import type { EvmBody } from '../evidence/evm-evidence.ts';
import { UnreadableTransactionError } from './unreadable-error.ts';

/** Nodes refuse to pass on more than 128 KiB. */
const MAX_HEX = 2 * 131_072 + 2;

export interface ReadEvmTransaction {
  readonly id: string;
  /** Null in transactions from before EIP-155, which are valid everywhere. */
  readonly evmChainId: number | null;
  readonly body: EvmBody;
}

/**
 * Reads a signed transaction of an EVM chain (RLP; EIP-155, 2930, 1559, 4844, 7702), and who signed it.
 *
 * @throws {UnreadableTransactionError}
 * @example readEvmTransaction('0x02f8…').body.nonce // 7
 */
export function readEvmTransaction(text: string): ReadEvmTransaction {
  if (!/^(0x)?([0-9a-f]{2})+$/i.test(text) || text.length > MAX_HEX) {
    throw new UnreadableTransactionError('it is not hexadecimal');
  }
  const { raw, hash, sender } = read(text);
  return {
    id: hash.startsWith('0x') ? hash : `0x${hash}`,
    evmChainId: 'chainId' in raw && raw.chainId !== undefined ? Number(raw.chainId) : null,
    body: {
      from: sender.toLowerCase(),
      to: raw.to === '0x' || raw.to === '' ? null : raw.to.toLowerCase(),
      value: raw.value,
      nonce: Number(raw.nonce),
      gasLimit: raw.gasLimit,
      maxFeePerGas: 'maxFeePerGas' in raw ? raw.maxFeePerGas : raw.gasPrice,
      input: raw.data === '' ? '0x' : raw.data.startsWith('0x') ? raw.data : `0x${raw.data}`,
    },
  };
}

function read(text: string) {
  try {
    const transaction = Transaction.fromHex(text, false);
    if (transaction.isSigned) return { raw: transaction.raw, hash: transaction.hash, sender: transaction.sender };
  } catch {
    throw new UnreadableTransactionError('its parts do not fit together');
  }
  throw new UnreadableTransactionError('it is not signed');
}
