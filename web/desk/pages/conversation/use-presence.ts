import type { Person, Presence } from '@gatehouse/contract/desk';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';

const everyMs = 5_000;
/** A pause for thought is still typing. */
const typingForMs = 8_000;

/** Tells the team that this person is here, while the page is in sight, and who else is. */
export function usePresence(conversationId: string): {
  others: (Person & { doing: Presence })[];
  /** To be called with every key. */
  typed(): void;
} {
  const typedAt = useRef(0);
  const isTyping = () => Date.now() - typedAt.current < typingForMs;
  const query = useQuery({
    queryKey: keys.presence(conversationId),
    queryFn: ({ signal }) =>
      api.desk.announcePresence({ conversationId, doing: isTyping() ? 'typing' : 'reading' }, { signal }),
    refetchInterval: everyMs,
    gcTime: 0,
    retry: false,
  });
  return {
    others: query.isSuccess ? query.data.others : [],
    typed() {
      const began = !isTyping();
      typedAt.current = Date.now();
      if (began) void query.refetch();
    },
  };
}
