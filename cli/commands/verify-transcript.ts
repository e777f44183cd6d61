import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  describeRefusal,
  describeVerification,
  MAX_BUNDLE_BYTES,
  parseVerifierKey,
  readBundle,
  TranscriptError,
  type Trust,
  type VerifierKey,
  verifyBundle,
} from '@gatehouse/transcript';
import type { Command } from '../command.ts';
import { inLanguageOf, type Text } from '../text.ts';

const say = (text: Text) => inLanguageOf(process.env, text);
const language = () => (say({ en: 'en', zh: 'zh-CN' }) === 'en' ? 'en' : 'zh-CN');

const details: Text = {
  en: `Usage: gatehouse verify-transcript FILE [--key VKEY] [--json]

  --key VKEY       the brand's key, or a file that holds it; without it, the key that the file declares
  --witness VKEY   a witness you trust, or a file that holds its key; may be repeated
  --quorum N       how many of the witnesses must have signed; all of them if not given
  --held FILE      an earlier transcript or checkpoint that you kept; may be repeated
  --log FOLDER     a copy of the public log: finds entries that the transcript leaves out
  --json           the result as one line of JSON
`,
  zh: `用法:gatehouse verify-transcript 文件 [--key 密钥] [--json]

  --key 密钥       品牌公布的密钥,或存有密钥的文件;不填则用文件自带的密钥
  --witness 密钥   你信任的见证方的密钥,或存有密钥的文件;可重复
  --quorum 数量    至少要有几个见证方签名;不填则须全部签名
  --held 文件      你以前保存的会话记录或检查点;可重复
  --log 目录       公开日志的副本:用来找出会话记录没有显示的条目
  --json           以一行 JSON 输出结果
`,
};

/** Wrong arguments, or files that cannot be opened. */
class UsageError extends Error {}

async function readKey(value: string): Promise<VerifierKey> {
  try {
    return parseVerifierKey(value);
  } catch {
    return parseVerifierKey(await readFile(value, 'utf8'));
  }
}

/** An operand that cannot be used is a matter of usage, unlike the file to verify. */
async function operand<T>(name: string, value: string, read: (value: string) => Promise<T>): Promise<T> {
  try {
    return await read(value);
  } catch (error) {
    const why = error instanceof TranscriptError ? describeRefusal(error, language()) : value;
    throw new UsageError(`${name}: ${why}`);
  }
}

/** Either an archive, which begins with PK, or a signed note. */
async function readHeld(path: string): Promise<Pick<Trust, 'bundles' | 'checkpoints'>> {
  const bytes = await readFile(path);
  return bytes.subarray(0, 2).toString('latin1') === 'PK'
    ? { bundles: [readBundle(bytes)] }
    : { checkpoints: [bytes.toString('utf8')] };
}

/** The full bundles of a folder in C2SP tlog-tiles layout, then the widest partial one after them. */
async function readLog(folder: string): Promise<readonly Uint8Array[]> {
  const root = join(folder, 'tile', 'entries');
  const paths = (await readdir(root, { recursive: true })).filter((path) =>
    /(^|[\\/])\d{3}([.]p[\\/]\d+)?$/.test(path),
  );
  const place = (path: string): readonly [number, number] => {
    const [index = '', width = '256'] = path.replaceAll('\\', '/').split('.p/');
    return [Number(index.replaceAll(/[^\d]/g, '')), Number(width)];
  };
  const widest = new Map<number, { width: number; path: string }>();
  for (const path of paths) {
    const [index, width] = place(path);
    if (width > (widest.get(index)?.width ?? 0)) widest.set(index, { width, path });
  }
  const ordered = [...widest].sort(([a], [b]) => a - b);
  return Promise.all(ordered.map(([, { path }]) => readFile(join(root, path))));
}

async function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      key: { type: 'string' },
      witness: { type: 'string', multiple: true, default: [] },
      quorum: { type: 'string' },
      held: { type: 'string', multiple: true, default: [] },
      log: { type: 'string' },
    },
  });
  if (values.quorum !== undefined && !/^\d{1,3}$/.test(values.quorum))
    throw new UsageError(`--quorum ${values.quorum}`);
  return { values, file: positionals.length === 1 ? positionals[0] : undefined };
}

async function readTrust(values: Awaited<ReturnType<typeof readOptions>>['values']): Promise<Trust> {
  const witnesses = await Promise.all(values.witness.map((each) => operand('--witness', each, readKey)));
  const held = await Promise.all(values.held.map((each) => operand('--held', each, readHeld)));
  return {
    witnesses,
    bundles: held.flatMap(({ bundles = [] }) => bundles),
    checkpoints: held.flatMap(({ checkpoints = [] }) => checkpoints),
    ...(values.quorum !== undefined && { quorum: Number(values.quorum) }),
    ...(values.key !== undefined && { key: await operand('--key', values.key, readKey) }),
    ...(values.log !== undefined && { log: await operand('--log', values.log, readLog) }),
  };
}

async function readFileToVerify(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_BUNDLE_BYTES) throw new TranscriptError('FILE_TOO_LARGE');
    return await readFile(path);
  } catch (error) {
    if (error instanceof TranscriptError) throw error;
    throw new UsageError(say({ en: `${path} cannot be read.`, zh: `无法读取 ${path}。` }));
  }
}

function refuse(error: TranscriptError, json: boolean): void {
  const { code, where } = error;
  const told = describeRefusal(error, language());
  process.stdout.write(
    json ? `${JSON.stringify({ ok: false, refused: { code, where: where ?? null } })}\n` : `${told}\n`,
  );
}

async function verify(path: string, trust: Trust, json: boolean): Promise<number> {
  try {
    const verification = verifyBundle(readBundle(await readFileToVerify(path)), trust);
    const { headline, context, events, faults } = describeVerification(verification, language());
    const paragraphs = [[headline, ...context], events, faults].filter((lines) => lines.length > 0);
    const told = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
    process.stdout.write(`${json ? JSON.stringify(verification) : told}\n`);
    return verification.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    refuse(error, json);
    return 1;
  }
}

/** Exit codes: 0 verified, 1 not verified, 2 wrong use. */
export const verifyTranscript: Command = {
  usage: 'verify-transcript …',
  summary: {
    en: 'check a transcript that a customer took away, without network',
    zh: '离线核验用户导出的会话记录',
  },
  async run(args) {
    try {
      const { values, file } = await readOptions(args);
      if (values.help) {
        process.stdout.write(say(details));
        return 0;
      }
      if (file === undefined) throw new UsageError('');
      return await verify(file, await readTrust(values), values.json);
    } catch (error) {
      const wrongUse = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
      if (!wrongUse) throw error;
      process.stderr.write(`${error.message}${error.message === '' ? '' : '\n\n'}${say(details)}`);
      return 2;
    }
  },
};
