const allowed = /^[a-z0-9/_-]{1,200}$/;
const emptyPart = /^\/|\/\/|\/$/;

/** A key that no store takes: a fault of the caller, never of a customer. */
export class FileKeyError extends Error {
  constructor() {
    // The key is left out: it may come from outside.
    super('A file key has 1 to 200 characters of a-z, 0-9, "/", "_" and "-", and no empty part.');
    this.name = 'FileKeyError';
  }
}

/**
 * Lower case only, because some file systems know no other; no dots, so that nothing climbs out of its folder.
 *
 * @throws {FileKeyError}
 * @example checkFileKey('attachments/0198f2c4-report') // 'attachments/0198f2c4-report'
 */
export function checkFileKey(key: string): string {
  if (!allowed.test(key) || emptyPart.test(key)) throw new FileKeyError();
  return key;
}
