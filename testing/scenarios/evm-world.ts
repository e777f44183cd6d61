import type { EvmTestNode } from '../nodes/anvil.ts';

const gwei = 10n ** 9n;
export const coin = 10n ** 18n;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;

export interface Sending {
  readonly from?: string;
  readonly to?: string;
  readonly value?: bigint;
  readonly nonce?: number;
  readonly gas?: bigint;
  readonly maxFeePerGas?: bigint;
  readonly data?: string;
}

/** A chain with rich people on it, and what they may do. */
export interface EvmWorld {
  readonly node: EvmTestNode;
  /** An address that nobody has used yet. */
  stranger(): string;
  /** One of the rich, another one each time, so that nonces of one scenario do not disturb the next. */
  person(): Promise<string>;
  /** Signs and sends; gives the id. */
  send(sending: Sending): Promise<string>;
  mine(blocks?: number): Promise<void>;
  /** Nothing waits, and the base fee is low again. */
  calm(): Promise<void>;
  /** Puts a contract there, and gives its address. */
  deploy(code: string): Promise<string>;
  /** The body as the node knows it, before it forgets. */
  bodyOf(id: string): Promise<{
    from: string;
    to: string | null;
    value: bigint;
    nonce: number;
    gasLimit: bigint;
    maxFeePerGas: bigint;
    input: string;
  }>;
}

export function createEvmWorld(node: EvmTestNode): EvmWorld {
  let strangers = 0;
  const stranger = () => {
    strangers += 1;
    return `0x${strangers.toString(16).padStart(4, '0')}${'c0ffee'.repeat(6)}`;
  };
  const mine = async (blocks = 1) => {
    await node.call('anvil_mine', hex(blocks));
  };
  async function person(): Promise<string> {
    const address = stranger();
    await node.call('anvil_setBalance', address, hex(100n * coin));
    await node.call('anvil_impersonateAccount', address);
    return address;
  }
  async function send({ from, to, value = 0n, nonce, gas = 100_000n, maxFeePerGas = 100n * gwei, data }: Sending) {
    const tip = maxFeePerGas < gwei ? maxFeePerGas : gwei;
    return node.call('eth_sendTransaction', {
      from: from ?? (await person()),
      ...(to === undefined ? {} : { to }),
      value: hex(value),
      gas: hex(gas),
      maxFeePerGas: hex(maxFeePerGas),
      maxPriorityFeePerGas: hex(tip),
      ...(nonce === undefined ? {} : { nonce: hex(nonce) }),
      ...(data === undefined ? {} : { data }),
    });
  }
  return {
    node,
    stranger,
    person,
    send,
    mine,
    async calm() {
      await node.call('anvil_dropAllTransactions');
      await node.call('anvil_setNextBlockBaseFeePerGas', hex(gwei));
      await mine();
    },
    async deploy(code) {
      const id = await send({ data: code, gas: 1_000_000n });
      await mine();
      const receipt = await node.call<{ contractAddress: string }>('eth_getTransactionReceipt', id);
      return receipt.contractAddress;
    },
    async bodyOf(id) {
      const found = await node.call<Record<string, string> & { to: string | null }>('eth_getTransactionByHash', id);
      return {
        from: found.from ?? '',
        to: found.to,
        value: BigInt(found.value ?? 0),
        nonce: Number(found.nonce),
        gasLimit: BigInt(found.gas ?? 0),
        maxFeePerGas: BigInt(found.maxFeePerGas ?? 0),
        input: found.input ?? '0x',
      };
    },
  };
}
