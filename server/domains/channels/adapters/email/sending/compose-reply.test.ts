import { describe, expect, it } from 'vitest';
import { composeReply, subjectOf } from './compose-reply.ts';

const footer = {
  staffName: 'Lin',
  brandName: 'Harbor',
  caseCode: 'GH-7K3M-Q2XD',
  replyCode: 'GH-7K3M-Q2XD-3-AAAA-BBBB',
  verifyUrl: 'https://harbor.example/verify',
};
const compose = (over: Partial<Parameters<typeof composeReply>[0]> = {}) =>
  composeReply({ text: 'It arrived.', subject: 'My transfer', language: 'en', footer, thread: [], ...over });

describe('the subject of an answer', () => {
  it.each([
    ['My transfer', 'Re: My transfer [GH-7K3M-Q2XD]'],
    ['Re: RE: 回复:My transfer [GH-7K3M-Q2XD]', 'Re: My transfer [GH-7K3M-Q2XD]'],
    ['a\r\nBcc: eve@evil.example', 'Re: a Bcc: eve@evil.example [GH-7K3M-Q2XD]'],
    [null, 'Re: Your case [GH-7K3M-Q2XD]'],
    ['Re: ', 'Re: Your case [GH-7K3M-Q2XD]'],
  ])('%j', (theirs, subject) => {
    expect(subjectOf(theirs, 'GH-7K3M-Q2XD', 'Your case')).toBe(subject);
  });
});

describe('a reply as a mail', () => {
  it('says who wrote, how to check it, and what we never ask for, in the language of the customer', () => {
    for (const part of [
      'It arrived.',
      'Lin\nHarbor support',
      'Case GH-7K3M-Q2XD',
      footer.replyCode,
      footer.verifyUrl,
      'never ask',
    ])
      expect(compose().text).toContain(part);
    expect(compose({ language: 'zh-CN' }).text).toContain('我们不会向你索要助记词');
  });

  it('shows what an agent wrote as text, never as HTML', () => {
    const { html } = compose({ text: '<b>5 > 4</b> & "so"\n<script>alert(1)</script>' });
    expect(html).toContain('&lt;b&gt;5 &gt; 4&lt;/b&gt; &amp; &quot;so&quot;<br>');
    expect(html).not.toContain('<script>');
  });

  it('answers their last mail, and names the thread', () => {
    const thread = [
      { messageId: 'a@x', isTheirs: true },
      { messageId: 'b@us', isTheirs: false },
      { messageId: 'c@x', isTheirs: true },
      { messageId: 'd@us', isTheirs: false },
    ];
    expect(compose({ thread })).toMatchObject({
      inReplyTo: '<c@x>',
      references: ['<a@x>', '<b@us>', '<c@x>', '<d@us>'],
    });
    const long = Array.from({ length: 300 }, (_, at) => ({ messageId: `${at}@x`, isTheirs: true }));
    const { references } = compose({ thread: long });
    expect(references).toHaveLength(20);
    expect([references[0], references.at(-1)]).toEqual(['<0@x>', '<299@x>']);
  });
});
