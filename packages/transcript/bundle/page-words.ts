import type { AuthorKind } from '../event/event.ts';
import type { TranscriptLanguage } from './transcript.ts';

/** Words of the page in a bundle. They belong to the format: with other words, old bundles would no longer be provable. */
interface PageWords {
  readonly title: string;
  readonly howToCheck: string;
  readonly conversation: string;
  readonly log: string;
  readonly entries: string;
  readonly times: string;
  readonly authors: Readonly<Record<AuthorKind, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly erased: string;
  readonly internal: string;
  readonly erases: string;
  readonly sealed: string;
}

export const pageWords: Readonly<Record<TranscriptLanguage, PageWords>> = {
  en: {
    title: 'Transcript',
    howToCheck:
      'This page is for reading. To check it, open the whole file (the ZIP archive) on the verification page of the brand, or run: gatehouse verify-transcript FILE',
    conversation: 'Conversation',
    log: 'Log',
    entries: 'entries',
    times: 'All times are UTC.',
    authors: { customer: 'Customer', staff: 'Support', system: 'System' },
    kinds: {
      opened: 'Conversation opened',
      message: 'Message',
      status: 'Status changed',
      note: 'Internal note',
      assigned: 'Assigned',
      revealed: 'Personal data viewed',
      erasure: 'Contents erased',
      transcript: 'Transcript taken',
    },
    erased: 'Erased. There was an entry here.',
    internal: 'Internal to the team.',
    erases: 'Entries erased',
    sealed: 'sealed, not in this file',
  },
  'zh-CN': {
    title: '会话记录',
    howToCheck: '本页仅供阅读。要核验,请在品牌的核验页打开整个文件(ZIP 压缩包),或运行:gatehouse verify-transcript 文件',
    conversation: '会话',
    log: '日志',
    entries: '条',
    times: '时间均为 UTC。',
    authors: { customer: '用户', staff: '客服', system: '系统' },
    kinds: {
      opened: '会话开始',
      message: '消息',
      status: '状态变更',
      note: '内部备注',
      assigned: '已分配',
      revealed: '查看了个人信息',
      erasure: '内容已删除',
      transcript: '导出会话记录',
    },
    erased: '此处原有一条内容,已删除。',
    internal: '团队内部内容。',
    erases: '删除的条目',
    sealed: '已密封,不在本文件中',
  },
};
