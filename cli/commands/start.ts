import type { Command } from '../command.ts';
import { runEntry } from '../run-entry.ts';

export const start: Command = {
  usage: 'start',
  summary: {
    en: 'start the server, the same as npm start',
    zh: '启动服务,等同于 npm start',
  },
  run: (args) => runEntry('tools/launch.mjs', ['start', ...args]),
};
