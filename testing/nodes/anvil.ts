import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../free-port.ts';
import { createEvmRpc, type EvmRpc } from './evm-rpc.ts';
import { startNodeProcess } from './node-process.ts';

export interface EvmTestNode extends EvmRpc, AsyncDisposable {}

/** npm's install scripts do not run here, so the binary is taken from the package of this platform. */
function binary(): string {
  const require = createRequire(import.meta.resolve('@foundry-rs/anvil/package.json'));
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const found = require.resolve(`@foundry-rs/anvil-${process.platform}-${arch}/package.json`);
  return join(dirname(found), 'bin', 'anvil');
}

/** A real EVM node, Foundry's anvil, with ten rich accounts (`eth_accounts`); it mines when it is told to. */
export async function startAnvil({ chainId = 31337 }: { chainId?: number } = {}): Promise<EvmTestNode> {
  const port = await freePort();
  const rpc = createEvmRpc(`http://127.0.0.1:${port}`);
  const args = ['--port', port, '--chain-id', chainId, '--no-mining', '--steps-tracing', '--quiet'].map(String);
  const node = await startNodeProcess(binary(), args, () =>
    rpc.call('eth_chainId').then(
      () => true,
      () => false,
    ),
  );
  return { ...rpc, [Symbol.asyncDispose]: node.stop };
}
