import { describe, expect, it } from 'vitest';
import { maskEmail, maskName } from './mask.ts';

describe('masks', () => {
  it.each([
    ['王小明', '王•••'],
    ['Jane Doe', 'J•••'],
    ['👩‍🚀 Kim', '👩‍🚀•••'],
    ['J', 'J•••'],
    ['  ', null],
    [null, null],
  ])('leave one character of a name: %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['jane@mail.example', 'j•••@m•••.example'],
    ['a@b.co.uk', 'a•••@b•••.uk'],
    ['用户@邮箱.example', '用•••@邮•••.example'],
    [null, null],
  ])('leave of an address what its owner knows it by: %s', (email, masked) => expect(maskEmail(email)).toBe(masked));
});
