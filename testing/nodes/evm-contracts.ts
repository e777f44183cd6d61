/** Contracts of a few instructions, as bytecode: real nodes run them, and no compiler is needed. */

const byte = (value: number) => value.toString(16).padStart(2, '0');
const word = (value: number) => value.toString(16).padStart(64, '0');
const sizeOf = (code: string) => code.length / 2;

/** PUSH2 size, DUP1, PUSH1 12, PUSH1 0, CODECOPY, PUSH1 0, RETURN, then what is deployed. */
function deploying(runtime: string): string {
  return `0x61${sizeOf(runtime).toString(16).padStart(4, '0')}80600c6000396000f3${runtime}`;
}

/**
 * PUSH1 size, PUSH1 place, PUSH1 0, CODECOPY, PUSH1 size, PUSH1 0, RETURN (f3) or REVERT (fd), then the data itself.
 *
 * @param place where in the code this stands
 */
function leaveWith(data: string, leave: 'f3' | 'fd', place: number): string {
  const size = byte(sizeOf(data));
  return `60${size}60${byte(place + 12)}60003960${size}6000${leave}${data}`;
}

function abiText(text: string): string {
  return `${word(32)}${word(Buffer.byteLength(text))}${Buffer.from(text).toString('hex').padEnd(64, '0')}`;
}

/** Reverts with Error(string), whatever it is asked. */
export const refusing = (reason: string) => deploying(leaveWith(`08c379a0${abiText(reason)}`, 'fd', 0));

/** JUMPDEST, PUSH1 0, JUMP: runs until the gas is gone. */
export const endless = deploying('5b600056');

/** Sends all of its coins to the address in the first word of the call: four times PUSH1 0, SELFBALANCE, that word, GAS, CALL. */
export const paying = deploying('6000600060006000476000355af100');

/**
 * Calls itself `symbol` with six decimals, and tells of any transfer that a call of three words names: from, to, value.
 * Whoever calls, nothing moves: a token is what its contract says it is.
 */
export function talkativeToken(symbol: string): string {
  const transferTopic = 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
  const tell = `6040356000526020356000357f${transferTopic}60206000a300`;
  const sayDecimals = '600660005260206000f3';
  // Four bytes are a question: CALLDATASIZE, PUSH1 4, EQ, PUSH1 question, JUMPI.
  const question = 7 + sizeOf(tell);
  const isQuestion = `3660041460${byte(question)}57`;
  // Of symbol() the first byte is 0x95: JUMPDEST, PUSH1 0, CALLDATALOAD, PUSH1 0xf8, SHR, PUSH1 0x95, EQ, PUSH1 symbol, JUMPI.
  const symbolAt = question + 13 + sizeOf(sayDecimals);
  const isSymbol = `5b60003560f81c60951460${byte(symbolAt)}57`;
  const saySymbol = `5b${leaveWith(abiText(symbol), 'f3', symbolAt + 1)}`;
  return deploying(`${isQuestion}${tell}${isSymbol}${sayDecimals}${saySymbol}`);
}
