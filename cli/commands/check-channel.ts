import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  type Brand,
  BrandError,
  checkChannel,
  en,
  explain,
  readBrand,
  zhCN,
} from '../../packages/channel-check/index.ts';
import { answerLines } from '../answer-lines.ts';
import type { Command } from '../command.ts';
import { inLanguageOf, type Text } from '../text.ts';

const USAGE: Text = {
  en: 'Usage: gatehouse check-channel --brand brand.json VALUE\n       gatehouse check-channel --brand brand.json --jsonl < LINES, each {"id","value"}',
  zh: '用法:gatehouse check-channel --brand brand.json 内容\n      gatehouse check-channel --brand brand.json --jsonl < 文件,每行一个 {"id","value"}',
};

function complain(text: Text): number {
  process.stderr.write(`${inLanguageOf(process.env, text)}\n`);
  return 2;
}

async function loadBrand(path: string): Promise<Brand | Text> {
  try {
    return readBrand(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof BrandError)
      return { en: `${path}: ${error.message}.`, zh: `${path} 的内容不对:${error.message}。` };
    if (error instanceof SyntaxError) return { en: `${path} is not JSON.`, zh: `${path} 不是 JSON。` };
    return { en: `${path} cannot be read.`, zh: `无法读取 ${path}。` };
  }
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { brand: { type: 'string' }, jsonl: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
}

export const checkChannelCommand: Command = {
  usage: 'check-channel …',
  summary: {
    en: 'tell official addresses, accounts and numbers of a brand from lookalikes',
    zh: '辨别邮箱、网址、账号、号码是官方的还是仿冒的',
  },
  async run(args) {
    const given = readArgs(args);
    const path = given?.values.brand;
    if (given === null || path === undefined) return complain(USAGE);
    if (given.values.jsonl !== (given.positionals.length === 0)) return complain(USAGE);
    const brand = await loadBrand(path);
    if ('en' in brand) return complain(brand);
    if (given.values.jsonl) return answerLines(process.stdin, 'value', (value) => ({ ...checkChannel(brand, value) }));
    const found = checkChannel(brand, given.positionals.join(' '));
    const messages = inLanguageOf(process.env, { en: 'en', zh: 'zh' }) === 'zh' ? zhCN : en;
    process.stdout.write(`${explain(found, brand, messages).join('\n')}\n`);
    return 0;
  },
};
