import { en, explainReason, checkChannel as judge, zhCN } from '@gatehouse/channel-check';
import type { Language } from '@gatehouse/contract/languages';
import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

const messagesOf: Readonly<Record<Language, typeof en>> = { en, 'zh-CN': zhCN };

export function checkChannel({ official }: TrustParts) {
  return os.checkChannel.handler(async ({ input }) => {
    const { verdict, closest, reasons } = judge(await official.current(), input.value);
    const messages = messagesOf[input.language];
    return {
      verdict,
      closest,
      reasons: reasons.map((reason) => ({ code: reason.code, text: explainReason(reason, messages) })),
    };
  });
}
