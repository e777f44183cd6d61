import { describe, expect, it } from 'vitest';
import { readHeaderSection } from './header-section.ts';
import { readAuthor } from './read-author.ts';

const authorIn = (head: string) => {
  const fields = readHeaderSection(Buffer.from(`${head}\r\n\r\nbody`));
  return fields && (readAuthor(fields)?.address ?? null);
};

describe('the author of a mail', () => {
  it.each([
    ['From: ada@bank.example', 'ada@bank.example'],
    ['From: Ada <Ada@Bank.example>', 'ada@bank.example'],
    ['from:\r\n Ada Lovelace\r\n <ada@bank.example>', 'ada@bank.example'],
    ['From: "Lovelace, Ada" <ada@bank.example>', 'ada@bank.example'],
    ['From: "a \\" <eve@evil.example>" <ada@bank.example>', 'ada@bank.example'],
    ['From: ada@bank.example (Ada (of the bank))', 'ada@bank.example'],
    ['From: (eve@evil.example) ada@bank.example', 'ada@bank.example'],
    ['From: [Desk] Ada <ada+desk@bank.example>', 'ada+desk@bank.example'],
    ['From: ada@bank.example <ADA@bank.example>', 'ada@bank.example'],
    ['From: =?utf-8?B?546L5bCP5piO?= <wang@qq.example>', 'wang@qq.example'],
    ['From: 王小明 <wang@例子.example>', 'wang@例子.example'],
    ['From: <123456@qq.example>\r\nSender: eve@evil.example', '123456@qq.example'],
  ])('%s', (head, address) => {
    expect(authorIn(head)).toBe(address);
  });

  it.each([
    'Subject: none',
    'From:',
    'From: Ada',
    'From: ada@bank.example, eve@evil.example',
    'From: ada@bank.example\r\nFrom: ada@bank.example',
    'From: ada@bank.example\r\nFrom : eve@evil.example',
    'From : ada@bank.example',
    'From\u0000: ada@bank.example',
    'F\u00a0rom: eve@evil.example\r\nFrom\u0001: ada@bank.example',
    'From: eve@evil.example\rFrom: ada@bank.example',
    'Subject: x\rFrom: ada@bank.example\r\nFrom: eve@evil.example',
    'From: ada@bank.example <eve@evil.example>',
    'From: <ada@bank.example> <eve@evil.example>',
    'From: <@evil.example:ada@bank.example>',
    'From: Team: ada@bank.example;',
    'From: "ada"@bank.example',
    'From: ada(x)@bank.example',
    'From: ada @bank.example',
    'From: ada@bank.example@evil.example',
    'From: ada@bank.example\u0000@evil.example',
    'From: ada@bank.example.',
    'From: ada@[192.0.2.1]',
    'From: ada@localhost',
    'From: =?utf-8?Q?ada=40bank.example?=@evil.example',
    'From: ＡＤＡ@bank.example',
    'From: ada@ｂank.example',
    'From: "Ada <ada@bank.example>',
    'From: (ada@bank.example',
    `From: ${'a'.repeat(3_000)} <ada@bank.example>`,
  ])('nobody, where programs could differ: %j', (head) => {
    expect(authorIn(head)).toBeNull();
  });

  it('is not looked for in a header section that no person writes', () => {
    expect(readHeaderSection(Buffer.from(`X: ${'a'.repeat(300_000)}\r\n\r\n`))).toBeNull();
    expect(readHeaderSection(Buffer.from(`${'X: a\r\n'.repeat(3_001)}\r\n`))).toBeNull();
    expect(readHeaderSection(Buffer.from(`From: a@b.example\n\n${'x\n'.repeat(200_000)}`))).toHaveLength(1);
    expect(readHeaderSection(Buffer.from('\r\nFrom: ada@bank.example\r\n'))).toEqual([]);
  });
});
