import { describe, expect, test } from 'vitest';
import { createAnswerIndex } from './answer-index.ts';

const index = createAnswerIndex([
  {
    slug: 'forgot-password',
    phrasings: ['I forgot my password', 'how do I reset my password', '忘记密码了', '怎么重置密码'],
  },
  { slug: 'withdrawal-delayed', phrasings: ['my withdrawal is late', '提现迟迟没到', '提币一天了没到账'] },
  { slug: 'support-hours', phrasings: ['when are you open', '客服几点上班'], bodies: ['We are there on weekdays.'] },
]);
const first = (text: string) => index.answer(text).suggestions[0]?.slug;

describe('an answer index', () => {
  test.each([
    ['a word in another form', 'passwords forgotten', 'forgot-password'],
    ['a typo', 'forgt my pasword', 'forgot-password'],
    ['Chinese in another order', '密码忘了怎么办', 'forgot-password'],
    ['traditional characters', '忘記密碼', 'forgot-password'],
    ['full-width letters', 'ｐａｓｓｗｏｒｄ', 'forgot-password'],
    ['jargon of the other language', 'withdraw 卡住了', 'withdrawal-delayed'],
    ['a word that stands in the body alone', 'weekdays', 'support-hours'],
  ])('finds by %s', (_, text, slug) => {
    expect(first(text)).toBe(slug);
  });

  test.each(['', '   ', '???', '\u200b', '🙂'])('has nothing to suggest for %j, and says so', (text) => {
    expect(index.answer(text)).toMatchObject({ answered: false, confidence: 0, suggestions: [] });
  });

  test('suggests no more than asked for, best first', () => {
    const { suggestions } = index.answer('password 提现 上班', 2);
    expect(suggestions).toHaveLength(2);
    expect(suggestions[0]?.score).toBeGreaterThanOrEqual(suggestions[1]?.score ?? 0);
  });

  test('answers with an empty index', () => {
    expect(createAnswerIndex([]).answer('anything')).toMatchObject({ answered: false, suggestions: [] });
  });

  test('a text of a megabyte costs no more than its first part', () => {
    expect(index.answer('密码 password '.repeat(100_000)).suggestions[0]?.slug).toBe('forgot-password');
  });
});
