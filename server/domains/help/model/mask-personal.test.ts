import { expect, it } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

it.each([
  ['write to jane.doe@mail.example please', 'write to •••• please'],
  ['我的邮箱是zhang@mail.example没收到', '我的邮箱是••••没收到'],
  ['my telegram is @jane_doe', 'my telegram is ••••'],
  ['电话 138-0013-8000 打不通', '电话 •••• 打不通'],
  ['call +49 (30) 123456', 'call ••••'],
  ['tx 0x9f8e7d6c5b4a39281706 is missing', 'tx •••• is missing'],
  ['to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'to ••••'],
])('takes out what tells of a person: %s', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

it.each(['提现 5000 U 还没到账', 'error 40312 on BEP20', 'why are fees 0.0005 BTC', 'internationalisation'])(
  'leaves what a question is about: %s',
  (text) => expect(maskPersonal(text)).toBe(text),
);

it('takes no long time over a hostile text', () => {
  const started = performance.now();
  maskPersonal(`${'a.'.repeat(5_000)}@${'1 '.repeat(5_000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});
