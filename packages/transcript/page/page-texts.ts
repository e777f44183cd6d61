/** What the page says besides the result. */
const en = {
  title: 'Verify a transcript',
  intro:
    'Nothing leaves your device: the file is read and checked here, without network. You can save this page and use it offline.',
  file: 'Transcript (the ZIP file as it was downloaded)',
  key: 'Key of the brand',
  keyHint: 'name+id+base64, as the brand publishes it. Left empty, the key that the file declares is used.',
  held: 'Earlier transcripts of the same conversation',
  heldHint: 'optional; finds what was changed since',
  verify: 'Verify',
  entries: 'Entries',
  language: '中文',
};

type PageTexts = Readonly<Record<keyof typeof en, string>>;

const zhCN: PageTexts = {
  title: '核验会话记录',
  intro: '文件只在你的设备上读取和核验,不会上传,也不需要网络。你可以把本页保存下来离线使用。',
  file: '会话记录(下载时的 ZIP 原文件)',
  key: '品牌的密钥',
  keyHint: '品牌公布的“名称+标识+base64”。不填则使用文件自带的密钥。',
  held: '同一会话以前的记录',
  heldHint: '可选,用来发现此后的改动',
  verify: '核验',
  entries: '各条记录',
  language: 'English',
};

export const pageTexts: Readonly<Record<'en' | 'zh-CN', PageTexts>> = { en, 'zh-CN': zhCN };

/** Tells a member of the catalogue from another attribute of the page. */
export function isTextKey(key: string): key is keyof PageTexts {
  return Object.hasOwn(en, key);
}
