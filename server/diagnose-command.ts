import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { TransferCheckView } from '@gatehouse/contract/chains';
import type { Language } from '@gatehouse/contract/languages';
import { isChainId } from '@gatehouse/tx-doctor';
import { ChainsFileError, createTransferCheck, readChainsFile, transferCheckView } from './domains/chains/index.ts';
import { systemClock } from './platform/clock.ts';
import { createLog } from './platform/log.ts';

const exit = { done: 0, refused: 1, usage: 2 } as const;

const usage: Readonly<Record<Language, string>> = {
  en: `Usage: gatehouse diagnose VALUE [--chain auto|CHAIN] [--rpc-config FILE] [--json]
       gatehouse diagnose --jsonl [--chain …] [--rpc-config FILE] < LINES, each {"id","value"}

VALUE is a transaction id, an explorer link or a raw transaction. FILE lists the nodes that may be asked, as CHAINS_FILE of the
server does (docs/operate.md); without it, CHAINS_FILE is read. Exit code: 0 answered, 1 not, 2 wrong usage.
`,
  'zh-CN': `用法:gatehouse diagnose 内容 [--chain auto|网络] [--rpc-config 文件] [--json]
      gatehouse diagnose --jsonl [--chain …] [--rpc-config 文件] < 文件,每行一个 {"id","value"}

内容可以是交易号、区块浏览器链接或原始交易。文件里列出可以询问的节点,格式和服务器的 CHAINS_FILE 相同(见 docs/operate.md);
不给的话就读 CHAINS_FILE。退出码:0 有结果,1 没有,2 用法不对。
`,
};

type Ask = (value: string) => Promise<TransferCheckView>;

function languageOf(env: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en';
}

function readOrder(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        chain: { type: 'string', default: 'auto' },
        'rpc-config': { type: 'string' },
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const isKnown = values.chain === 'auto' || isChainId(values.chain);
    if (!isKnown || values.jsonl !== (positionals.length === 0)) return null;
    return { ...values, value: positionals.join(' ') };
  } catch {
    return null;
  }
}

/** One line of JSON for each, in order: `{"id", …check}`, or `{"id": null, "error"}` for a line of another form. */
async function answerLines(ask: Ask): Promise<number> {
  let code: number = exit.done;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const request = readLine(line);
    if (request === null) code = exit.refused;
    const answer =
      request === null ? { id: null, error: 'NOT_A_REQUEST' } : { id: request.id, ...(await ask(request.value)) };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return code;
}

function readLine(line: string): { readonly id: unknown; readonly value: string } | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || !('id' in parsed) || !('value' in parsed)) return null;
    return typeof parsed.value === 'string' ? { id: parsed.id, value: parsed.value } : null;
  } catch {
    return null;
  }
}

/** What a person reads: the sentences, without a frame. */
function asText(check: TransferCheckView): string {
  if (check.outcome !== 'diagnosis') return `${JSON.stringify(check)}\n`;
  const { headline, why, eta, customer, recipient, avoid, proofs, confidenceText, missing } = check.diagnosis;
  const list = (lines: readonly string[]) => lines.map((line) => `  - ${line}`);
  const lines = [
    headline,
    why,
    ...(eta === null ? [] : [eta.text]),
    '',
    ...list([...customer, ...recipient, ...avoid]),
    '',
    confidenceText,
    ...list(proofs.map(({ text, source, at }) => `${text} (${source}, ${at})`)),
    ...list(missing),
  ];
  return `${lines.join('\n')}\n`;
}

/** `gatehouse diagnose …`: where the money of a transfer is, without a server. */
async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(process.env);
  const order = readOrder(args);
  const path = order?.['rpc-config'] ?? process.env.CHAINS_FILE;
  if (order === null || path === undefined || path === '') {
    process.stderr.write(usage[language]);
    return exit.usage;
  }
  try {
    const log = createLog('warn');
    const check = createTransferCheck({ file: await readChainsFile(path), clock: systemClock, log });
    const expected = order.chain === 'auto' ? null : order.chain;
    const ask: Ask = async (value) => transferCheckView(await check(value, expected), language);
    if (order.jsonl) return await answerLines(ask);
    const answer = await ask(order.value);
    process.stdout.write(order.json ? `${JSON.stringify(answer)}\n` : asText(answer));
    return answer.outcome === 'diagnosis' ? exit.done : exit.refused;
  } catch (error) {
    if (!(error instanceof ChainsFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exit.usage;
  }
}

process.exitCode = await main(process.argv.slice(2));
