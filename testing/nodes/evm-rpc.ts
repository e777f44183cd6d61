/** A JSON-RPC connection of a test to an EVM node; numbers as hexadecimal texts. */
export interface EvmRpc {
  readonly url: string;
  /** @throws {Error} with the node's own words when it refuses */
  call<Result = string>(method: string, ...params: readonly unknown[]): Promise<Result>;
}

export function createEvmRpc(url: string): EvmRpc {
  return {
    url,
    async call(method, ...params) {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const answer = (await response.json()) as { result: never; error?: { message: string } };
      if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
      return answer.result;
    },
  };
}
