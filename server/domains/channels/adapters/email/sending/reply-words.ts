import type { Language } from '@gatehouse/contract/languages';

/** What stands below a reply of the team. */
export interface ReplyFooter {
  readonly staffName: string;
  readonly brandName: string;
  readonly caseCode: string;
  /** The whole code by which the customer can have the reply checked. */
  readonly replyCode: string;
  readonly verifyUrl: string;
}

interface Words {
  signature(footer: ReplyFooter): string;
  caseLine(footer: ReplyFooter): string;
  checkLine(footer: ReplyFooter): string;
  warning: string;
  noSubject(footer: Pick<ReplyFooter, 'brandName'>): string;
}

export const replyWords: Readonly<Record<Language, Words>> = {
  en: {
    signature: ({ staffName, brandName }) => `${staffName}\n${brandName} support`,
    caseLine: ({ caseCode }) => `Case ${caseCode}. Answer this mail to go on with it.`,
    checkLine: ({ verifyUrl, replyCode }) => `Is this really us? Enter ${replyCode} at ${verifyUrl}`,
    warning: 'We never ask for your recovery phrase, private key, password or codes.',
    noSubject: ({ brandName }) => `Your message to ${brandName}`,
  },
  'zh-CN': {
    signature: ({ staffName, brandName }) => `${staffName}\n${brandName}客服`,
    caseLine: ({ caseCode }) => `工单号 ${caseCode}。直接回复这封邮件即可继续沟通。`,
    checkLine: ({ verifyUrl, replyCode }) => `想确认这封邮件是不是我们发的？请到 ${verifyUrl} 输入 ${replyCode}`,
    warning: '我们不会向你索要助记词、私钥、密码或验证码。',
    noSubject: ({ brandName }) => `你发给${brandName}的消息`,
  },
};
