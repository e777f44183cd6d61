import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { emailAddress, faultOfText, messageText, nameText, tidyText } from './text.ts';

const family = '👩🏽‍❤️‍💋‍👨🏿';

describe('faultOfText', () => {
  it.each([
    ['hello', null],
    ['提币两个小时了还没到账', null],
    ['line one\nline two\twith a tab', null],
    [`flags 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and ${family}`, null],
    ['한국어 ᄒᆞᆫ글', null],
    ['', 'TEXT_EMPTY'],
    ['a'.repeat(101), 'TEXT_TOO_LONG'],
    ['null\u0000byte', 'CONTROL_CHARACTERS'],
    ['escape\u001b[2J', 'CONTROL_CHARACTERS'],
    ['c1\u0085', 'CONTROL_CHARACTERS'],
    ['half a pair \ud800', 'CONTROL_CHARACTERS'],
    ['half a pair \udc00 behind', 'CONTROL_CHARACTERS'],
    [`z${'\u0301'.repeat(80)}`, 'CLUSTER_TOO_LONG'],
    ['👩'.concat('\u200d👩'.repeat(30)), 'CLUSTER_TOO_LONG'],
  ])('%j → %s', (text, fault) => {
    expect(faultOfText(text, 100)).toBe(fault);
  });

  it('refuses a 200-byte emoji cluster and takes the longest real one', () => {
    const cluster = `👨${'\u200d👩🏽'.repeat(17)}`;
    expect(new TextEncoder().encode(cluster).length).toBeGreaterThanOrEqual(190);
    expect(faultOfText(cluster, 1000)).toBe('CLUSTER_TOO_LONG');
    expect(new TextEncoder().encode(family).length).toBeLessThan(limits.clusterBytes);
  });
});

describe('schemas', () => {
  it('tidies line ends and the space around', () => {
    expect(tidyText('  a\r\nb\rc  ')).toBe('a\nb\nc');
    expect(messageText.parse(' hi \r\n')).toBe('hi');
  });

  it('names the fault in the issue', () => {
    expect(messageText.safeParse('\u0007').error?.issues[0]?.message).toBe('CONTROL_CHARACTERS');
    expect(nameText.safeParse('two\nlines').error?.issues[0]?.message).toBe('CONTROL_CHARACTERS');
  });

  it('compares mailboxes in lower case', () => {
    expect(emailAddress.parse(' Ada@Example.ORG ')).toBe('ada@example.org');
  });

  it.each(['a@b', 'a@b.c\r\nBcc: d@e.f', '@example.org', 'a b@example.org', `${'a'.repeat(250)}@e.org`])(
    'refuses %j as an address',
    (value) => {
      expect(emailAddress.safeParse(value).success).toBe(false);
    },
  );
});
