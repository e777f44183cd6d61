import type { Language } from '@gatehouse/contract/languages';
import type { EmailAddress } from '@gatehouse/contract/text';
import type { MailMessage } from '../../../platform/mail/message.ts';

/** The code that proves a mailbox. Its words are fixed: nobody can put theirs into a genuine mail. */
export function claimMail(to: EmailAddress, language: Language, brandName: string, code: string): MailMessage {
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  return language === 'zh-CN'
    ? {
        to,
        subject: `${brandName}验证码`,
        text: `你的验证码:${spaced}\n\n10 分钟内有效。在你刚才打开的页面输入它,就能看到你的工单。\n\n我们的客服不会向你要这个验证码。如果不是你本人在操作,不用理会这封邮件。\n`,
      }
    : {
        to,
        subject: `Your ${brandName} code`,
        text: `Your code: ${spaced}\n\nIt works for 10 minutes. Enter it on the page that you have open to see your cases.\n\nOur support never asks for this code. If this was not you, ignore this mail.\n`,
      };
}
