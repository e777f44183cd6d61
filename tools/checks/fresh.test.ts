import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeFreshness } from './fresh.ts';

const generated = { file: 'made.json', writer: 'write.ts' };
let root = '';

function put(name: string, text: string): void {
  writeFileSync(join(root, name), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gatehouse-fresh-'));
  put(
    'write.ts',
    `import { writeFileSync } from 'node:fs'; const made: string = '{}'; writeFileSync('made.json', made);`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('judgeFreshness', () => {
  it('accepts what the source gives', () => {
    put('made.json', '{}');
    expect(judgeFreshness(root, generated)).toBeUndefined();
  });

  it('refuses what the source no longer gives, and leaves it as it was', () => {
    put('made.json', '{"old":1}');
    expect(judgeFreshness(root, generated)).toContain('stale');
    expect(readFileSync(join(root, 'made.json'), 'utf8')).toBe('{"old":1}');
  });

  it('names a missing file and a writer that fails', () => {
    expect(judgeFreshness(root, generated)).toContain('missing');
    put('made.json', '{}');
    put('write.ts', `throw new Error('no contract');`);
    expect(judgeFreshness(root, generated)).toContain('no contract');
  });
});
