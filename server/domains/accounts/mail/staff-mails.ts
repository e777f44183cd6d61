import type { Language } from '@gatehouse/contract/languages';
import type { EmailAddress } from '@gatehouse/contract/text';
import type { MailMessage } from '../../../platform/mail/message.ts';

/** An invitation to the team. Nothing in it was typed by a stranger. */
export function invitationMail(to: EmailAddress, language: Language, brandName: string, link: string): MailMessage {
  return language === 'zh-CN'
    ? {
        to,
        subject: `加入${brandName}客服团队`,
        text: `你好:\n\n${brandName}邀请你加入客服团队。打开下面的链接,设置你的姓名和密码:\n\n${link}\n\n链接 7 天内有效,只能用一次。如果你不认识邀请你的人,不用理会这封邮件。\n`,
      }
    : {
        to,
        subject: `Join the ${brandName} support team`,
        text: `Hello,\n\n${brandName} invites you to its support team. Open this link to set your name and password:\n\n${link}\n\nIt works once, for 7 days. If you do not know who invited you, ignore this mail.\n`,
      };
}
