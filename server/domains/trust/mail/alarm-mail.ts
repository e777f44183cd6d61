import type { EmailAddress } from '@gatehouse/contract/text';
import type { MailMessage } from '../../../platform/mail/message.ts';

/**
 * Tells a supervisor that somebody looks at many customers' data. In both languages, as we do not know which one the
 * reader prefers; without the names of customers.
 */
export function alarmMail(
  to: EmailAddress,
  about: { name: string; used: number; locked: boolean; deskUrl: string; brandName: string },
): MailMessage {
  const { name, used, locked, deskUrl, brandName } = about;
  const zh = locked
    ? `${name}今天查看了 ${used} 位用户的个人信息,额度已用完,查看功能已锁定。请先了解原因,再决定是否解锁。`
    : `${name}已经查看了 ${used} 位用户的个人信息,用掉了一半额度。请看一下原因是否正常。`;
  const en = locked
    ? `${name} has looked at personal data of ${used} customers. The budget is used up and looking is locked. Find out why before you unlock it.`
    : `${name} has looked at personal data of ${used} customers, which is half of the budget. Please see whether the reasons make sense.`;
  return {
    to,
    subject: locked ? `${brandName}: 查看已锁定 / looks locked` : `${brandName}: 查看较多 / many looks`,
    text: `${zh}\n\n${en}\n\n${deskUrl}\n`,
  };
}
