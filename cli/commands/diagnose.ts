import type { Command } from '../command.ts';
import { runEntry } from '../run-entry.ts';

export const diagnoseCommand: Command = {
  usage: 'diagnose …',
  summary: {
    en: 'where the money of a transfer is, from what nodes say (gatehouse diagnose for help)',
    zh: '根据节点的答复说明转账的钱在哪里(gatehouse diagnose 查看用法)',
  },
  run: (args) => runEntry('server/diagnose-command.ts', args),
};
