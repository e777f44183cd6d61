import { Transaction } from 'micro-eth-signer';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../evaluation/random.ts';
import { readEvmTransaction } from './read-evm-transaction.ts';
import { readUtxoTransaction } from './read-utxo-transaction.ts';
import { recognise } from './recognise.ts';
import { UnreadableTransactionError } from './unreadable-error.ts';

const txid = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';
/** BIP 143, native P2WPKH: the signed transaction and its id. */
const segwit =
  '01000000000102fff7f7881a8099afa6940d42d1e7f6362bec38171ea3edf433541db4e4ad969f00000000494830450221008b9d1dc26ba6a9cb62127b02742fa9d754cd3bebf337f7a55d114c8e5cdd30be022040529b194ba3f9281a99f2b1c0a19c0489bc22ede944ccf4ecbab4cc618ef3ed01eeffffffef51e1b804cc89d182d279655c3aa89e815b1b309fe287d9b2b55d57b90ec68a0100000000ffffffff02202cb206000000001976a9148280b37df378db99f66f85c95a783a76ac7a6d5988ac9093510d000000001976a9143bde42dbee7e4dbe6a21b2d50ce2f0167faa815988ac000247304402203609e17b84f6a7d30c80bfa610b5b4542f32a8a0d5447a12fb1366d7f01cc44a0220573a954c4518331561406f90300e8f3358f51928d43c212a8caed02de67eebee0121025476c2e83188368da1ff3e292e7acafcdb3566bb0ad253f62fc70f07aeee635711000000';
const segwitId = 'e8151a2af31c368a35053ddd4bdb285a8595c769a3ad83e0fa02314a602d4609';

function signed(type: 'legacy' | 'eip1559') {
  const common = { to: '0xdf90dea0e0bf5ca6d2a7f0cb86874ba6714f463e', value: 10n ** 17n, nonce: 7n, gasLimit: 21_000n };
  const transaction =
    type === 'legacy'
      ? Transaction.prepare({ type, ...common, gasPrice: 5n * 10n ** 9n, chainId: 56n })
      : Transaction.prepare({ type, ...common, maxFeePerGas: 9n * 10n ** 9n, maxPriorityFeePerGas: 1n, chainId: 1n });
  return transaction.signBy('0x6b911fd37cdf5c81d4c0adb1ab7fa822ed253ab0ad9aa18d77257c88b29b718e');
}

describe('recognise', () => {
  it.each([
    [txid, 'bitcoin'],
    [`  ${txid.toUpperCase()}\n`, 'litecoin'],
    [txid, 'tron'],
    [`0x${txid}`, 'ethereum'],
    [`https://mempool.space/zh/tx/${txid}`, 'bitcoin'],
    [`https://blockchair.com/litecoin/transaction/${txid}?from=x`, 'litecoin'],
    [`tronscan.org/#/transaction/${txid}`, 'tron'],
    [`https://optimistic.etherscan.io/tx/0x${txid}`, 'optimism'],
    [`https://www.oklink.com/zh-hans/bsc/tx/0x${txid}`, 'bsc'],
    ['5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW', 'solana'],
  ])('%s is a transaction', (text, chain) => {
    const found = recognise(text);
    expect(found).toMatchObject({ kind: 'transaction' });
    expect('chains' in found && found.chains).toContain(chain);
  });

  it('a link narrows it down to one chain', () => {
    expect(recognise(`https://bscscan.com/tx/0x${txid}`)).toMatchObject({ chains: ['bsc'] });
    expect(recognise(`https://litecoinspace.org/tx/${txid}`)).toMatchObject({ chains: ['litecoin'] });
    expect(recognise(`https://unknown.example/tx/${txid}`)).toMatchObject({ kind: 'transaction' });
  });

  it.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'bitcoin'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bitcoin'],
    ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bitcoin'],
    ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'bitcoin'],
    ['LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1', 'litecoin'],
    ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', 'dogecoin'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'tron'],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'ethereum'],
    ['EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'solana'],
  ])('%s is an address', (text, chain) => {
    const found = recognise(text);
    expect(found).toMatchObject({ kind: 'address', isValid: true, faults: [] });
    expect('chains' in found && found.chains).toContain(chain);
  });

  it.each([
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 34, 'b', 'a'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp', 42, 'p', 'q'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T', 34, 'T', 't'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7Div0Na', 32, '0', 'f'],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 42, 'D', 'd'],
  ])('%s has a wrong letter at %i', (text, position, written, expected) => {
    expect(recognise(text)).toMatchObject({
      kind: 'address',
      isValid: false,
      faults: [{ position, written, expected }],
    });
  });

  it.each([
    [`TxID: ${txid}`, txid],
    [`我的交易号是${txid}，帮我查一下`, txid],
    [`Transaction Hash:\n0x${txid} (pending)`, `0x${txid}`],
    [`看这个 https://tronscan.org/#/transaction/${txid} 为什么没到`, txid],
    [`to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq, id ${txid}`, txid],
  ])('%s holds a transaction', (text, id) => {
    expect(recognise(text)).toMatchObject({ kind: 'transaction', id });
  });

  // Invalid by BIP 173 and 350, though the checksum fits.
  it.each([
    'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P',
    'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
  ])('%s is no valid address', (text) => {
    expect(recognise(text)).toMatchObject({ kind: 'address', isValid: false });
  });

  it('knows a block from a transaction', () => {
    expect(recognise('000000000000000000015f9d8a3f3c2b1a5d6e7f8091a2b3c4d5e6f708192a3b')).toMatchObject({
      kind: 'block',
    });
  });

  it('reads whole transactions', () => {
    expect(recognise(segwit)).toMatchObject({ kind: 'raw-transaction', id: segwitId });
    const evm = signed('eip1559');
    expect(recognise(evm.toHex())).toMatchObject({ kind: 'raw-transaction', chains: ['ethereum'], raw: evm.toHex() });
    expect(recognise(signed('legacy').toHex())).toMatchObject({ chains: ['bsc'] });
  });

  it.each(['', '你好', 'hello', txid.slice(1), `${txid}0`, 'https://mempool.space/', '0x1234'])(
    '%j is nothing',
    (text) => {
      expect(recognise(text)).toEqual({ kind: 'unrecognised' });
    },
  );

  it('throws at nothing, whatever is pasted', () => {
    const random = createRandom(6);
    const seeds = [
      segwit,
      signed('eip1559').toHex(),
      signed('legacy').toHex(),
      `https://mempool.space/tx/${txid}`,
      'bc1qar0',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const letters = [...random.pick(seeds)];
      for (let edits = random.between(1, 4); edits > 0; edits -= 1) {
        letters.splice(
          random.between(0, letters.length),
          random.between(0, 2),
          random.pick(['0', 'f', '\u0000', '/', '漢', '%']),
        );
      }
      expect(recognise(letters.join('')).kind).toBeTypeOf('string');
    }
  });
});

describe('whole transactions', () => {
  it('of Bitcoin give id, size and addresses', () => {
    const { id, body } = readUtxoTransaction(segwit, 'bitcoin');
    expect(id).toBe(segwitId);
    expect(body).toMatchObject({ locktime: 17, outputs: [{ value: 112_340_000n }, { value: 223_450_000n }] });
    expect(body.outputs[0]?.address).toMatch(/^1/);
    expect(readUtxoTransaction(segwit, 'dogecoin').body.outputs[0]?.address).toMatch(/^D/);
    expect(body.vsize).toBeGreaterThan(200);
  });

  it('of EVM chains give id, signer and nonce', () => {
    const transaction = signed('eip1559');
    expect(readEvmTransaction(transaction.toHex())).toEqual({
      id: `0x${transaction.hash}`.replace('0x0x', '0x'),
      evmChainId: 1,
      body: {
        from: transaction.sender.toLowerCase(),
        to: '0xdf90dea0e0bf5ca6d2a7f0cb86874ba6714f463e',
        value: 10n ** 17n,
        nonce: 7,
        gasLimit: 21_000n,
        maxFeePerGas: 9n * 10n ** 9n,
        input: '0x',
      },
    });
  });

  it('that are none are refused by name', () => {
    for (const text of ['', 'zz', 'abc', '00', segwit.slice(0, -2), `${segwit}00`]) {
      expect(() => readUtxoTransaction(text, 'bitcoin')).toThrow(UnreadableTransactionError);
      expect(() => readEvmTransaction(text)).toThrow(UnreadableTransactionError);
    }
  });
});
