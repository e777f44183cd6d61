import type { Language } from '@gatehouse/contract/languages';
import type { Api } from './api.ts';
import { type Fault, faultOf } from './api-error.ts';

/** The way to a proven mailbox: an address, the code that is mailed to it, done. */
export interface Mailbox {
  step: 'email' | 'code' | 'done';
  email: string;
  code: string;
  minutes: number;
  /** Conversations that are here now. */
  count: number;
  /** The field of this step has not the form that it needs. */
  isWrong: boolean;
  fault: Fault | null;
  isBusy: boolean;
  submit(language: Language): Promise<void>;
}

export function createMailbox(api: Api, changed: () => void, enter: (token: string) => void): Mailbox {
  async function request(language: Language): Promise<void> {
    const { expiresInSeconds } = await api.requestClaim(mailbox.email, language);
    Object.assign(mailbox, { step: 'code', code: '', minutes: Math.round(expiresInSeconds / 60) });
  }

  async function confirm(language: Language): Promise<void> {
    const { token, conversations } = await api.confirmClaim(mailbox.email, mailbox.code, language);
    Object.assign(mailbox, { step: 'done', count: conversations });
    enter(token);
  }

  const mailbox: Mailbox = {
    step: 'email',
    email: '',
    code: '',
    minutes: 0,
    count: 0,
    isWrong: false,
    fault: null,
    isBusy: false,
    async submit(language) {
      if (mailbox.isBusy) return;
      const isAddress = mailbox.step === 'email';
      mailbox.email = mailbox.email.trim();
      mailbox.code = mailbox.code.replace(/\s/g, '');
      mailbox.fault = null;
      mailbox.isWrong = !(isAddress ? /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mailbox.email) : /^\d{8}$/.test(mailbox.code));
      mailbox.isBusy = !mailbox.isWrong;
      changed();
      if (mailbox.isWrong) return;
      try {
        await (isAddress ? request : confirm)(language);
      } catch (reason) {
        mailbox.fault = faultOf(reason);
      }
      mailbox.isBusy = false;
      changed();
    },
  };
  return mailbox;
}
