import type { Command } from '../command.ts';
import { runEntry } from '../run-entry.ts';

export const mailDns: Command = {
  usage: 'mail-dns',
  summary: {
    en: 'the DNS records by which others trust your mail (one JSON object per line)',
    zh: '输出让收件方信任你的邮件所需的 DNS 记录(每行一个 JSON)',
  },
  run: (args) => runEntry('server/mail-dns-command.ts', args),
};
