import { describe, expect, it } from 'vitest';
import { judgePassword } from './judge-password.ts';

const context = ['Harbor Wallet', 'Ada Lovelace', 'ada.lovelace@team.example'];
const alone = (password: string) => judgePassword(password, { besideTotp: false, context });
const besideTotp = (password: string) => judgePassword(password, { besideTotp: true, context });

describe('length', () => {
  it('is 15 where the password stands alone', async () => {
    expect(await alone('vq7 mulch zebra'.slice(0, 14))).toBe('PASSWORD_TOO_SHORT');
    expect(await alone('vq7 mulch zebra')).toBeNull();
  });

  it('is 8 beside one-time codes', async () => {
    expect(await besideTotp('vq7mulc')).toBe('PASSWORD_TOO_SHORT');
    expect(await besideTotp('vq7mulch')).toBeNull();
  });

  it('is counted in characters, not in UTF-16 units', async () => {
    expect(await alone('🦀🐙🦑🦐🦞🐡🐠🐟')).toBe('PASSWORD_TOO_SHORT');
    expect(await besideTotp('🦀🐙🦑🦐🦞🐡🐠🐟')).toBeNull();
  });
});

describe('common passwords', () => {
  it.each([
    'Password12345678',
    'passwordpassword',
    'qwertyuiopasdfgh',
    '1234567890123456',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'HarborWallet2026!',
    'harborwallet12345',
    'AdaLovelace12345',
    'ada.lovelace@team.example',
    'Password12345678',
  ])('%s is refused', async (password) => {
    expect(await alone(password)).toBe('PASSWORD_COMMON');
  });

  it.each([
    'correct horse battery staple',
    'my password is quite a long one',
    '我在上海的第三个码头看见了一只灰色的鸟',
  ])('%s is allowed: no rules of composition', async (password) => {
    expect(await alone(password)).toBeNull();
  });
});
