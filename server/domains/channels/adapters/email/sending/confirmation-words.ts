import type { Language } from '@gatehouse/contract/languages';
import type { OutgoingMail } from './compose-reply.ts';

/**
 * The one automatic mail that somebody new gets. Its words are fixed: nothing that a stranger wrote can be sent on to somebody else in our name.
 */
export function confirmationMail(
  language: Language,
  about: { readonly brandName: string; readonly caseCode: string; readonly verifyUrl: string },
): Pick<OutgoingMail, 'subject' | 'text'> {
  const { brandName, caseCode, verifyUrl } = about;
  return language === 'zh-CN'
    ? {
        subject: `${brandName}已收到你的消息 [${caseCode}]`,
        text: `我们已收到你的消息，工单号是 ${caseCode}。客服会在这里回复你。\n\n需要补充情况，直接回复这封邮件即可，不用再发新邮件。\n\n我们不会向你索要助记词、私钥、密码或验证码。任何自称我们的联系方式，都可以在 ${verifyUrl} 核实。\n\n如果你没有联系过我们，不用理会这封邮件。\n`,
      }
    : {
        subject: `${brandName} has your message [${caseCode}]`,
        text: `We have your message. Its case code is ${caseCode}. Somebody of our team will answer you here.\n\nTo add something, answer this mail; there is no need to write a new one.\n\nWe never ask for your recovery phrase, private key, password or codes. You can check whatever calls itself us at ${verifyUrl}\n\nIf you did not write to us, ignore this mail.\n`,
      };
}
