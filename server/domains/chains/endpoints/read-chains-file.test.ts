import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ChainsFileError, parseChainsFile, readChainsFile } from './read-chains-file.ts';

const node = { label: 'ours', kind: 'bitcoin-rpc', url: 'http://127.0.0.1:8332/', trust: 'own' };
const file = (endpoints: unknown, chain = 'bitcoin') => JSON.stringify({ chains: { [chain]: endpoints } });

describe('parseChainsFile', () => {
  it('reads what an operator wrote', () => {
    expect(parseChainsFile(file([{ ...node, user: 'rpc', password: 'x' }])).chains).toEqual({
      bitcoin: [{ ...node, url: 'http://127.0.0.1:8332', user: 'rpc', password: 'x' }],
    });
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    ['an unknown chain', file([node], 'bitcon'), 'chains.bitcon: is no chain that is known'],
    ['a protocol of another family', file([{ ...node, kind: 'evm-rpc' }]), 'chains.bitcoin.0.kind: evm-rpc is not'],
    ['a label twice', file([node, node]), 'chains.bitcoin.1.label: is there twice'],
    ['no trust', file([{ ...node, trust: undefined }]), 'chains.bitcoin.0.trust'],
    ['a file address', file([{ ...node, url: 'file:///etc/passwd' }]), 'chains.bitcoin.0.url: needs an http'],
    ['a header with a line break', file([{ ...node, headers: { 'a\nb': 'x' } }]), 'chains.bitcoin.0.headers'],
    ['a field that it does not know', file([{ ...node, pasword: 'x' }]), 'chains.bitcoin.0'],
  ])('names %s', (_, text, fault) => {
    expect(() => parseChainsFile(text)).toThrow(fault);
  });

  it('says all faults at once, and no value', () => {
    const faulty = { ...node, url: 'http://rpc:hunter2@127.0.0.1', trust: 'hunter2' };
    let said = '';
    try {
      parseChainsFile(file([faulty]));
    } catch (error) {
      said = String(error);
    }
    expect(said).toContain('chains.bitcoin.0.url: user and password belong into fields of their own');
    expect(said).toContain('chains.bitcoin.0.trust');
    expect(said).not.toContain('hunter2');
  });

  it('reads the example of the guide for operators', async () => {
    const guide = await readFile(new URL('../../../../docs/operate.md', import.meta.url), 'utf8');
    const example = /## Nodes for the transaction doctor.*?```json\n(.*?)```/s.exec(guide)?.[1] ?? '';
    expect(Object.keys(parseChainsFile(example).chains)).toEqual(['bitcoin', 'ethereum', 'tron', 'solana']);
  });

  it('says that a file is missing', async () => {
    await expect(readChainsFile('no-such-file.json')).rejects.toThrow(ChainsFileError);
  });
});

describe('recipients and tokens', () => {
  const exchange = { name: 'Harbor Exchange', chain: 'bitcoin', confirmations: 3 };
  const whole = (more: object) => JSON.stringify({ chains: { bitcoin: [node] }, ...more });

  it('are empty where the operator lists none', () => {
    expect(parseChainsFile(whole({}))).toMatchObject({ recipients: [], tokens: [] });
  });

  it('have defaults for what most recipients do not ask', () => {
    expect(parseChainsFile(whole({ recipients: [exchange] })).recipients).toEqual([
      { ...exchange, minimum: null, memoRequired: false, tokens: [] },
    ]);
  });

  it.each([
    ['an unknown chain', { recipients: [{ ...exchange, chain: 'bitcon' }] }, 'recipients.0.chain'],
    ['a minimum that is no amount', { recipients: [{ ...exchange, minimum: '1e3' }] }, 'recipients.0.minimum'],
    ['the same twice', { recipients: [exchange, exchange] }, 'recipients.1: is there twice'],
    ['a token without decimals', { tokens: [{ chain: 'bsc', symbol: 'X', address: '0x1' }] }, 'tokens.0.decimals'],
  ])('name %s', (_, more, fault) => {
    expect(() => parseChainsFile(whole(more))).toThrow(fault);
  });
});
