import { errorsEn } from '@gatehouse/web-ui/errors/en';
import { errorsZhCN } from '@gatehouse/web-ui/errors/zh-CN';
import { errorCode, type FaultCode } from '../api/error-code.ts';
import { useLanguage } from './language-provider.tsx';

const texts = { en: errorsEn, 'zh-CN': errorsZhCN };

/** Turns an error, or its code, into a sentence for people. */
export function useErrorText(): { ofError(error: unknown): string; ofCode(code: FaultCode): string } {
  const { language, messages } = useLanguage();
  const ofCode = (code: FaultCode) => (code === 'OFFLINE' ? messages.errors.OFFLINE : texts[language][code]);
  return { ofCode, ofError: (error) => ofCode(errorCode(error)) };
}
