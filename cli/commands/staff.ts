import type { Command } from '../command.ts';
import { runEntry } from '../run-entry.ts';

export const staff: Command = {
  usage: 'staff …',
  summary: {
    en: 'manage staff accounts: the first admin, and people who are locked out (gatehouse staff --help)',
    zh: '管理客服账号:创建第一个管理员,帮登录不了的人恢复(gatehouse staff --help)',
  },
  run: (args) => runEntry('server/staff-command.ts', args),
};
