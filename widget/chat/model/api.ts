import type { CustomerView, MyConversationView } from '@gatehouse/contract/channels';
import type { ErrorCode } from '@gatehouse/contract/errors';
import type { Language } from '@gatehouse/contract/languages';
import { ApiError } from './api-error.ts';
import type { Surroundings } from './surroundings.ts';

interface Problem {
  code?: ErrorCode;
  data?: { retryAfterSeconds?: number };
}

interface Visit {
  token: string;
  customer: CustomerView;
}

/** The customer's operations of the contract. All of them throw `ApiError`. */
export interface Api {
  startVisit(language: Language): Promise<Visit>;
  resumeVisit(): Promise<{ customer: CustomerView }>;
  endVisit(): Promise<unknown>;
  identify(identity: string, language: Language): Promise<Visit>;
  requestClaim(email: string, language: Language): Promise<{ expiresInSeconds: number }>;
  confirmClaim(email: string, code: string, language: Language): Promise<Visit & { conversations: number }>;
  startConversation(clientId: string, text: string, language: Language): Promise<{ conversation: MyConversationView }>;
  listConversations(): Promise<{ conversations: MyConversationView[] }>;
  getConversation(id: string): Promise<MyConversationView>;
}

export function createApi(surroundings: Surroundings, token: () => string | undefined): Api {
  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const headers: Record<string, string> = {};
    const bearer = token();
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    if (body) headers['content-type'] = 'application/json';
    let status = 0;
    let answer: unknown;
    try {
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      const response = await surroundings.fetch(path, init);
      status = response.status;
      answer = await response.json();
    } catch {
      // No answer, or one that is not ours: a captive portal, a proxy in trouble.
      throw new ApiError(status === 0 || status === 200 ? 'OFFLINE' : 'UNAVAILABLE');
    }
    if (status >= 200 && status < 300) return answer as Answer;
    const { code = 'INTERNAL', data } = answer as Problem;
    const seconds = data?.retryAfterSeconds;
    throw new ApiError(code, seconds === undefined ? undefined : seconds * 1000);
  }

  return {
    startVisit: (language) => call('POST', '/visits', { language }),
    resumeVisit: () => call('GET', '/visits/current'),
    endVisit: () => call('DELETE', '/visits/current'),
    identify: (identity, language) => call('POST', '/visits/identity', { identity, language }),
    requestClaim: (email, language) => call('POST', '/claims', { email, language }),
    confirmClaim: (email, code, language) => call('POST', '/claims/confirmations', { email, code, language }),
    startConversation: (clientId, text, language) =>
      call('POST', '/conversations', { clientId, text, language, channel: 'chat' }),
    listConversations: () => call('GET', '/conversations'),
    getConversation: (id) => call('GET', `/conversations/${id}`),
  };
}
