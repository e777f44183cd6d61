import { describe, expect, it } from 'vitest';
import { judgeWords } from './product-words.ts';

// Put together here, so that this file keeps the rules that it tests.
const home = ['', 'home', 'ann', 'gatehouse'].join('/');
const registry = ['registry', 'example', 'org'].join('.');

describe('judgeWords', () => {
  it.each([
    ['a path of a home', 'docs/operate.md', `see ${home}`],
    ['a path of Windows', 'docs/operate.md', ['C:', 'Users', 'ann'].join('\\')],
    ['a registry', '.npmrc', `registry=https://${registry}/`],
    ['an address in the lock file', 'package-lock.json', '"resolved": "https://example.org/a.tgz"'],
    ['unfortunately', 'web/desk/messages.ts', 'Unfortunately this failed'],
    ['the distant you', 'widget/messages.ts', '请您稍候'],
    ['an exclamation mark', 'widget/messages.ts', '发送成功！'],
  ])('finds %s', (_, path, line) => {
    expect(judgeWords(path, `first line\n${line}`)).toEqual([expect.stringContaining(`${path}:2: `)]);
  });

  it.each([
    ['an address that only looks like a path', 'docs/embed.md', 'https://example.com/work/page'],
    ['a relative path', 'server/a.ts', `import '../work/b.ts'`],
    ['a workspace in the lock file', 'package-lock.json', '"resolved": "contract"'],
    ['words of customers in a test', 'server/domains/help/search.test.ts', '您好！'],
    ['a plain sentence', 'widget/messages.ts', '你的消息已送达。'],
  ])('lets pass %s', (_, path, line) => {
    expect(judgeWords(path, line)).toEqual([]);
  });
});
