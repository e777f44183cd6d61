import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { utf8 } from '../encoding/bytes.ts';
import { appendLeaves } from './append-leaves.ts';
import { createProver } from './create-prover.ts';
import { emptyRoot, leafHash, nodeHash, splitPoint } from './hashes.ts';
import { emptyLog, type LogState, rootOf } from './log-state.ts';
import { resumeLog } from './resume-log.ts';
import { tilePath } from './tile-path.ts';
import { verifyConsistency, verifyInclusion } from './verify-proofs.ts';

/** MTH as RFC 9162 writes it down. */
function plainRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return emptyRoot();
  if (leaves.length === 1) return leafHash(only);
  const k = splitPoint(leaves.length);
  return nodeHash(plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)));
}

const entry = (index: number) => utf8(`entry ${index}`);
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(index));

/** Appends in batches of the given sizes and keeps what a disk would hold. */
function grow(batches: readonly number[]) {
  const disk = new Map<string, Uint8Array>();
  let state: LogState = emptyLog;
  for (const batch of batches) {
    const grown = appendLeaves(
      state,
      Array.from({ length: batch }, (_, at) => entry(state.size + at)),
    );
    for (const tile of grown.tiles) disk.set(tile.path, tile.bytes);
    state = grown.state;
  }
  return { state, disk, read: async (path: string) => disk.get(path) };
}

test('the roots are those of the published RFC 6962 vectors', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  for (const [size, root] of roots.entries()) {
    const { state } = appendLeaves(emptyLog, leaves.slice(0, size).map(hexToBytes));
    expect(bytesToHex(rootOf(state))).toBe(root);
  }
});

test('tiles have the paths of C2SP tlog-tiles', () => {
  expect(tilePath(0, 1234067, 256)).toBe('tile/0/x001/x234/067');
  expect(tilePath(1, 67, 3)).toBe('tile/1/067.p/3');
  expect(tilePath('entries', 1000, 256)).toBe('tile/entries/x001/000');
  const { disk } = grow([256 * 256 + 300]);
  expect(disk.get('tile/0/000')?.length).toBe(256 * 32);
  expect(disk.get('tile/1/000')?.length).toBe(256 * 32);
  expect(disk.get('tile/2/000.p/1')).toEqual(rootOf(grow([256 * 256]).state));
  expect(disk.get('tile/1/001.p/1')?.length).toBe(32);
  expect(disk.get('tile/0/257.p/44')?.length).toBe(44 * 32);
  expect([...(disk.get('tile/entries/000')?.subarray(0, 9) ?? [])]).toEqual([0, 7, ...utf8('entry 0')]);
});

test('however it was batched, a log is the same', () => {
  const whole = grow([1000]);
  expect(rootOf(whole.state)).toEqual(plainRoot(entries(1000)));
  for (const batches of [Array.from({ length: 1000 }, () => 1), [255, 1, 256, 257, 231], [300, 0, 700]]) {
    const other = grow(batches);
    expect(other.state).toEqual(whole.state);
    for (const [path, bytes] of whole.disk) expect(other.disk.get(path)).toEqual(bytes);
  }
});

test('every entry of every size up to 300 is proved, and nothing else is', async () => {
  const { read } = grow(Array.from({ length: 300 }, () => 1));
  for (let size = 1; size <= 300; size++) {
    const prover = createProver(read, size);
    const root = await prover.root();
    const wrong = entry(size);
    for (let index = 0; index < size; index++) {
      const proof = await prover.inclusion(index);
      expect(verifyInclusion(leafHash(entry(index)), index, size, proof, root)).toBe(true);
      expect(verifyInclusion(leafHash(wrong), index, size, proof, root)).toBe(false);
      expect(verifyInclusion(leafHash(entry(index)), index ^ 1, size, proof, root)).toBe(false);
      expect(verifyInclusion(leafHash(entry(index)), index, size, [...proof, root], root)).toBe(false);
    }
  }
});

test('every two sizes up to 300 are connected, and only true histories are', async () => {
  const { read } = grow([300]);
  const roots = Array.from({ length: 301 }, (_, size) => rootOf(grow([size]).state));
  const other = rootOf(appendLeaves(emptyLog, [utf8('another log')]).state);
  for (let size = 1; size <= 300; size++) {
    const prover = createProver(grow([size]).read, size);
    const newer = { size, root: roots[size] ?? other };
    for (let old = 0; old <= size; old++) {
      const proof = await prover.consistency(old);
      expect(verifyConsistency({ size: old, root: roots[old] ?? other }, newer, proof)).toBe(true);
      expect(verifyConsistency({ size: old, root: other }, newer, proof)).toBe(false);
    }
  }
  await expect(createProver(read, 300).consistency(301)).rejects.toMatchObject({ code: 'OUT_OF_RANGE' });
});

test('a log is taken up from its tiles, unless they were changed', async () => {
  for (const size of [0, 1, 255, 256, 300, 65_536, 66_000]) {
    const { state, read, disk } = grow([size]);
    expect(await resumeLog(read, { size, root: rootOf(state) })).toEqual(state);
    if (size % 256 === 0) continue;
    const [path] = [...disk.keys()].filter((name) => name.includes('.p/')).slice(-1);
    const bytes = disk.get(path ?? '')?.slice() ?? new Uint8Array();
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    disk.set(path ?? '', bytes);
    await expect(resumeLog(read, { size, root: rootOf(state) })).rejects.toMatchObject({ code: 'LOG_DIFFERS' });
  }
});
