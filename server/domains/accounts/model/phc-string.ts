/** Cost of argon2id: memory in KiB, passes, lanes. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

export interface PasswordHash {
  readonly cost: Argon2Cost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const form =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<lanes>\d+)\$(?<salt>[\w+/-]+)\$(?<hash>[\w+/-]+)$/;

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** A password hash as text: the PHC string format of the Password Hashing Competition. */
export function formatPhc({ cost, salt, hash }: PasswordHash): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.lanes}$${base64(salt)}$${base64(hash)}`;
}

/** @throws when the text is not an argon2id hash of version 1.3 */
export function parsePhc(text: string): PasswordHash {
  const groups = form.exec(text)?.groups;
  if (!groups) throw new Error('not a PHC string of argon2id');
  const { memory, passes, lanes, salt = '', hash = '' } = groups;
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}
