const MAX_NAME = 60;

/**
 * Where the bundle keeps an attachment: a path that is harmless on every system, whatever the file was called. Letters are named
 * one by one, for what Unicode counts as a letter grows from year to year and the path must not.
 *
 * @param position of the attachment in its event, from 1
 * @example attachmentPath(3, 1, '../收据 1.png') // 'attachments/3-1-收据_1.png'
 */
export function attachmentPath(seq: number, position: number, name: string): string {
  const safe = name
    .replaceAll(/[^A-Za-z0-9\u4e00-\u9fff._-]+/g, '_')
    .replaceAll(/[.]{2,}/g, '.')
    .replace(/^[._]+/, '')
    .slice(-MAX_NAME)
    .replace(/[.]+$/, '');
  return `attachments/${seq}-${position}-${safe || 'file'}`;
}
