/** Letters that are spoken alike, in English or as pinyin. */
const SOUNDS = ['ckq', 'sz', 'fv', 'iy', 'xs', 'uw', 'gj', 'bp', 'dt', 'lr', 'nm'];
/** Characters of brand names that are spoken alike. */
const HOMOPHONES = [
  '派湃拍牌排',
  '比币笔彼必毕币',
  '特忒',
  '钱前潜乾',
  '包宝保苞堡',
  '安按氨',
  '火伙夥',
  '欧鸥殴偶',
  '易意亿义艺益',
  '库酷裤',
  '神申深',
  '狐湖弧胡',
  '信新心芯',
  '链连联练莲',
  '码马玛',
  '交焦娇',
  '所锁索',
  '金今斤',
  '冷愣',
  '小晓筱',
  '中众忠',
  '官管馆',
  '方芳',
  '维惟唯为',
  '得德的',
];

const VOWELS = 'aeiouy';

/** Whether both are vowels: the letters that memory keeps least. */
export const areVowels = (one: string, other: string) => VOWELS.includes(one) && VOWELS.includes(other);

/** Whether two letters or Chinese characters are spoken alike. */
export const soundAlike = (one: string, other: string) =>
  one !== other && [...SOUNDS, ...HOMOPHONES].some((group) => group.includes(one) && group.includes(other));
