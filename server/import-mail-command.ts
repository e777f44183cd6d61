import type { Language } from '@gatehouse/contract/languages';
import { importMails } from './domains/channels/index.ts';
import { ConfigError, readConfig } from './platform/config/config.ts';
import { isUnavailable } from './platform/db/database.ts';
import { createLog } from './platform/log.ts';
import { withEmail } from './staff/open-administration.ts';

const exit = { done: 0, refused: 1, usage: 2 } as const;
const tellEvery = 100;

interface Words {
  usage: string;
  progress(read: number): string;
  noSuchPath: string;
  unreachable: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    usage: `Usage: gatehouse import-mail PATH [--table]

PATH is a mail (.eml, .raw), an mbox, or a folder of them. Each mail goes through the same door as one that arrives: what came
before is a duplicate, and nothing is sent to anybody. The summary is printed as one line of JSON; with --table, before it one line for each
mail: {"name","id","outcome"}. Exit code: 0 all is kept, 1 not, 2 wrong usage.
`,
    progress: (read) => `${read} mails read …\n`,
    noSuchPath: 'There is nothing to read at this path.\n',
    unreachable: 'The database is not reachable.\n',
  },
  'zh-CN': {
    usage: `用法:gatehouse import-mail 路径 [--table]

路径可以是一封邮件(.eml、.raw)、一个 mbox 文件,或者装着它们的文件夹。每封邮件走的流程和新收到的邮件一样:以前收到过的算重复,
不会向任何人发信。最后输出一行 JSON 汇总;加上 --table,还会先为每封邮件输出一行 {"name","id","outcome"}。
退出码:0 全部已保存,1 没有,2 用法不对。
`,
    progress: (read) => `已读取 ${read} 封邮件……\n`,
    noSuchPath: '这个路径下没有可以读取的内容。\n',
    unreachable: '连不上数据库。\n',
  },
};

function languageOf(env: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en';
}

/** `gatehouse import-mail PATH`: beside a running server or without one. */
async function main(args: readonly string[]): Promise<number> {
  const say = words[languageOf(process.env)];
  const paths = args.filter((arg) => arg !== '--table');
  const [path] = paths;
  if (path === undefined || paths.length !== 1 || path.startsWith('-')) {
    process.stderr.write(say.usage);
    return exit.usage;
  }
  try {
    const summary = await withEmail(readConfig(process.env), createLog('warn'), (email) => {
      let read = 0;
      return importMails(email, email.filer, path, (mail) => {
        read++;
        if (args.includes('--table')) process.stdout.write(`${JSON.stringify(mail)}\n`);
        if (read % tellEvery === 0) process.stderr.write(say.progress(read));
      });
    });
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return summary.lost === 0 ? exit.done : exit.refused;
  } catch (error) {
    if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT') process.stderr.write(say.noSuchPath);
    else if (isUnavailable(error)) process.stderr.write(say.unreachable);
    else throw error;
    return exit.refused;
  }
}

process.exitCode = await main(process.argv.slice(2));
