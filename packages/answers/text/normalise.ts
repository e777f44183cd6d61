import { sify } from 'chinese-conv';

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const traditional = /[\u4E00-\u9FFF]/;

/** No question is longer; what follows is not read. */
const readAtMost = 4_000;

/**
 * One form for what reads the same: NFKC (full-width letters), lower case, simplified characters, no invisible ones.
 *
 * @example normalise('ＴＲＣ２０ 轉帳') // 'trc20 转帐'
 */
export function normalise(text: string): string {
  const plain = text.slice(0, readAtMost).normalize('NFKC').replace(invisible, '').toLowerCase();
  return traditional.test(plain) ? sify(plain) : plain;
}

/** The language that a text is mostly in, counting a Chinese character like a word of two letters. */
export function languageOf(text: string): 'zh' | 'en' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]+/giu)?.length ?? 0;
  return han >= 2 && han >= latin ? 'zh' : 'en';
}
