import type { Command } from './command.ts';
import { answerCommand } from './commands/answer.ts';
import { checkChannelCommand } from './commands/check-channel.ts';
import { diagnoseCommand } from './commands/diagnose.ts';
import { evaluateSearch } from './commands/evaluate-search.ts';
import { evaluateTriage } from './commands/evaluate-triage.ts';
import { importMail } from './commands/import-mail.ts';
import { mailDns } from './commands/mail-dns.ts';
import { scanSecrets } from './commands/scan-secrets.ts';
import { staff } from './commands/staff.ts';
import { start } from './commands/start.ts';
import { triageCommand } from './commands/triage.ts';
import { verifyTranscript } from './commands/verify-transcript.ts';
import { version } from './commands/version.ts';
import { inLanguageOf, type Text } from './text.ts';

const commands: ReadonlyMap<string, Command> = new Map([
  ['start', start],
  ['staff', staff],
  ['scan-secrets', scanSecrets],
  ['check-channel', checkChannelCommand],
  ['verify-transcript', verifyTranscript],
  ['diagnose', diagnoseCommand],
  ['import-mail', importMail],
  ['mail-dns', mailDns],
  ['answer', answerCommand],
  ['triage', triageCommand],
  ['evaluate-search', evaluateSearch],
  ['evaluate-triage', evaluateTriage],
  ['version', version],
]);

const say = (text: Text) => inLanguageOf(process.env, text);

function help(): string {
  const rows = [...commands.values()].map(({ usage, summary }) => `  gatehouse ${usage.padEnd(10)} ${say(summary)}`);
  const usage = say({ en: 'Usage: gatehouse COMMAND', zh: '用法:gatehouse 命令' });
  return `${usage}\n\n${rows.join('\n')}\n`;
}

async function main(argv: readonly string[]): Promise<number> {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return 0;
  }
  const command = commands.get(name === '--version' ? 'version' : name);
  if (command === undefined) {
    const unknown = say({ en: `There is no command "${name}".`, zh: `没有"${name}"这个命令。` });
    process.stderr.write(`${unknown}\n\n${help()}`);
    return 2;
  }
  return command.run(args);
}

process.exitCode = await main(process.argv.slice(2));
