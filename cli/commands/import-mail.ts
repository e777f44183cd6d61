import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { runEntry } from '../run-entry.ts';

export const importMail: Command = {
  usage: 'import-mail PATH',
  summary: {
    en: 'bring in mails from files, folders and mailboxes (gatehouse import-mail for help)',
    zh: '导入文件、文件夹或 mbox 里的邮件(gatehouse import-mail 查看用法)',
  },
  // The entry runs in the folder of the repository.
  run: (args) =>
    runEntry(
      'server/import-mail-command.ts',
      args.map((arg) => (arg.startsWith('-') ? arg : resolve(arg))),
    ),
};
