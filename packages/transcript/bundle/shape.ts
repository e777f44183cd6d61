import { TranscriptError } from '../error.ts';

/** The members of an object from a stranger: none may be unknown. */
export interface Members {
  get(key: string): unknown;
  has(key: string): boolean;
  readonly where: string;
}

function refuse(where: string): never {
  throw new TranscriptError('BAD_SHAPE', where);
}

export function readObject(value: unknown, where: string, keys: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(where);
  const members = new Map(Object.entries(value));
  for (const key of members.keys()) if (!keys.includes(key)) refuse(`${where}: unknown member`);
  return { get: (key) => members.get(key), has: (key) => members.has(key), where };
}

export function readList<T>(
  value: unknown,
  where: string,
  max: number,
  read: (item: unknown, where: string) => T,
): readonly T[] {
  if (!Array.isArray(value) || value.length > max) refuse(where);
  return value.map((item, index) => read(item, `${where}[${index}]`));
}

export function readText(value: unknown, where: string, max: number, pattern?: RegExp): string {
  if (typeof value !== 'string' || value.length > max || !value.isWellFormed()) refuse(where);
  if (pattern && !pattern.test(value)) refuse(where);
  return value;
}

export function readInteger(value: unknown, where: string, min: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || Object.is(value, -0)) refuse(where);
  return value;
}

export function readOneOf<T extends string>(value: unknown, where: string, choices: readonly T[]): T {
  return choices.find((choice) => choice === value) ?? refuse(where);
}
