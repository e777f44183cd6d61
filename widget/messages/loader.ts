import type { Language } from '@gatehouse/contract/languages';

interface LoaderMessages {
  open: string;
  openUnread(count: number): string;
  close: string;
  failed: string;
}

/** The few words that are needed before the chat itself has been loaded. */
export const loaderMessages: Record<Language, LoaderMessages> = {
  en: {
    open: 'Open support chat',
    openUnread: (count) => `Open support chat, ${count} unread`,
    close: 'Close support chat',
    failed: 'The chat could not be loaded. Check your connection, then press again.',
  },
  'zh-CN': {
    open: '打开客服会话',
    openUnread: (count) => `打开客服会话，${count} 条未读`,
    close: '关闭客服会话',
    failed: '会话窗口没能加载出来。检查一下网络，再点一次。',
  },
};
