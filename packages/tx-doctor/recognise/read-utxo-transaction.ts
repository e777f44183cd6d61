import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';
import { Address, OutScript, RawTx } from '@scure/btc-signer';
import { chainOf } from '../chains/chain.ts';
import type { UtxoBody } from '../evidence/utxo-evidence.ts';
import { UnreadableTransactionError } from './unreadable-error.ts';

/** Consensus allows a block of 4,000,000 weight; nothing larger is a transaction. */
const MAX_HEX = 8_000_000;

export interface ReadUtxoTransaction {
  readonly id: string;
  readonly body: UtxoBody;
}

/**
 * Reads a signed transaction of a Bitcoin-like chain (BIP 141 serialisation), with the addresses of that chain. The id is
 * the hash of what was read, so that nobody can give it another.
 *
 * @throws {UnreadableTransactionError}
 * @example readUtxoTransaction(raw, 'litecoin').body.outputs[0]?.address // 'ltc1q…'
 */
export function readUtxoTransaction(text: string, chain: string): ReadUtxoTransaction {
  if (text.length % 2 !== 0 || text.length > MAX_HEX || !/^[0-9a-f]+$/i.test(text)) {
    throw new UnreadableTransactionError('it is not hexadecimal');
  }
  const bytes = hex.decode(text.toLowerCase());
  const decoded = decode(withoutMweb(bytes));
  const stripped = RawTx.encode({ ...decoded, segwitFlag: false, witnesses: undefined });
  return {
    id: hex.encode(sha256(sha256(stripped)).toReversed()),
    body: {
      inputs: decoded.inputs.map(({ txid, index, sequence }) => ({ txid: hex.encode(txid), vout: index, sequence })),
      outputs: decoded.outputs.map(({ amount, script }) => ({
        value: amount,
        script: hex.encode(script),
        address: addressOf(script, chain),
      })),
      locktime: decoded.lockTime,
      vsize: Math.ceil((3 * stripped.length + bytes.length) / 4),
    },
  };
}

function decode(bytes: Uint8Array) {
  try {
    const decoded = RawTx.decode(bytes);
    if (decoded.inputs.length > 0) return decoded;
  } catch {
    throw new UnreadableTransactionError('its parts do not fit together');
  }
  throw new UnreadableTransactionError('it spends nothing');
}

/** Litecoin marks the transaction that moves coins into its extension blocks (LIP 2) by a flag of 8 and an empty part. */
function withoutMweb(bytes: Uint8Array): Uint8Array {
  const isExtended = bytes[4] === 0 && bytes[5] === 8;
  if (!isExtended || bytes[bytes.length - 5] !== 0) return bytes;
  return Uint8Array.from([...bytes.slice(0, 4), ...bytes.slice(6, -5), ...bytes.slice(-4)]);
}

function addressOf(script: Uint8Array, chain: string): string | null {
  const { utxo } = chainOf(chain);
  if (utxo === undefined) return null;
  const network = {
    bech32: utxo.hrp ?? '',
    pubKeyHash: utxo.pubKeyHash,
    scriptHash: utxo.scriptHashes[0] ?? 0,
    wif: 0,
  };
  try {
    const out = OutScript.decode(script);
    const isSegwit = out.type === 'wpkh' || out.type === 'wsh' || out.type === 'tr';
    return isSegwit && utxo.hrp === null ? null : Address(network).encode(out);
  } catch {
    return null;
  }
}
