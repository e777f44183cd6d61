import { expect, test } from 'vitest';
import { TranscriptError } from '../error.ts';
import { describeRefusal, describeVerification } from './describe.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

test('both languages fill in the same places', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const code of Object.keys(en.faults) as (keyof typeof en.faults)[]) {
    expect(places(zhCN.faults[code])).toEqual(places(en.faults[code]));
  }
  expect(JSON.stringify(zhCN)).not.toMatch(/[您！!]/);
});

test('a verification is told with its faults and a warning about the key', () => {
  const description = describeVerification(
    {
      ok: false,
      key: 'self-declared',
      verifierKey: 'a.example+00000000+AQ==',
      events: [{ seq: 2, verdict: 'missing' }],
      checkpoint: {
        origin: 'a.example',
        size: 9,
        time: null,
        signedBy: null,
        witnesses: [{ name: 'w.example', time: '2026-05-01T10:00:00.000Z' }],
      },
      faults: [{ code: 'EVENTS_MISSING', seq: 2, through: 4 }],
    },
    'zh-CN',
  );
  expect(description).toEqual({
    headline: '核验未通过。',
    context: [
      '日志 a.example,共 9 条,签名时间 未注明',
      '见证方 w.example,2026-05-01T10:00:00.000Z',
      zhCN.selfDeclared.replace('{key}', 'a.example+00000000+AQ=='),
    ],
    faults: ['缺少第 2 至 4 条。'],
    events: ['第 2 条:缺失'],
  });
  expect(describeRefusal(new TranscriptError('NOT_A_ZIP'), 'en')).toBe('This is not a ZIP archive.');
});
