import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDebianProgram } from '../debian-program.ts';
import { freePort } from '../free-port.ts';
import { startNodeProcess } from './node-process.ts';

export const findLitecoind = () => findDebianProgram('litecoind', 'the scenarios on a real node of the Bitcoin family');

/** A real node of the Bitcoin family, alone on a chain of its own (regtest), with a wallet. */
export interface LitecoinNode extends AsyncDisposable {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Where other nodes may connect (`addnode`); by itself it knows nobody. */
  readonly peer: string;
  /** @throws {Error} with the node's own words when it refuses */
  call<Result = unknown>(method: string, ...params: readonly unknown[]): Promise<Result>;
}

const [user, password] = ['test', 'test'];
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

export async function startLitecoind(path: string, { index = true }: { index?: boolean } = {}): Promise<LitecoinNode> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-litecoind-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const peer = `127.0.0.1:${await freePort()}`;
  async function call<Result>(method: string, ...params: readonly unknown[]): Promise<Result> {
    const body = JSON.stringify({ id: 1, method, params });
    const response = await fetch(url, { method: 'POST', headers: { authorization }, body });
    const answer = (await response.json()) as { result: Result; error: { message: string } | null };
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }
  const settings = {
    regtest: 1,
    datadir: folder,
    bind: peer,
    dnsseed: 0,
    rpcport: port,
    rpcuser: user,
    rpcpassword: password,
    txindex: index ? 1 : 0,
    fallbackfee: '0.0001',
    mempoolreplacement: 1,
    // Large data outputs fill blocks quickly.
    datacarriersize: 95_000,
    printtoconsole: 0,
  };
  const args = Object.entries(settings).map(([name, value]) => `-${name}=${value}`);
  const node = await startNodeProcess(path, args, () =>
    call('getblockcount').then(
      () => true,
      () => false,
    ),
  );
  await call('createwallet', 'people');
  return {
    url,
    user,
    password,
    peer,
    call,
    async [Symbol.asyncDispose]() {
      await node.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
