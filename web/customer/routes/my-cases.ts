import type { MyConversationView } from '@gatehouse/contract/channels';
import { apiErrorOf } from './api-error.ts';
import type { RouteContext } from './route.ts';

/** The cases of this browser, newest first; none where it has no token or a worthless one. */
export async function myCases({ api, token }: RouteContext): Promise<readonly MyConversationView[]> {
  if (token === null) return [];
  try {
    return (await api(token).listMyConversations()).conversations;
  } catch (error) {
    if (apiErrorOf(error)?.code === 'UNAUTHENTICATED') return [];
    throw error;
  }
}
