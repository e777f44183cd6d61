import { randomBytes, randomUUID } from 'node:crypto';
import { newVisitor } from '../../testing/clients.ts';

/** A customer whose name and address occur nowhere else: wherever they turn up, they were seen. */
export interface Canary {
  readonly conversationId: string;
  readonly caseCode: string;
  readonly name: string;
  readonly email: string;
}

export async function openCanary(url: string): Promise<Canary> {
  const mark = randomBytes(6).toString('hex');
  const name = `Canary ${mark}`;
  const email = `bird-${mark}@nest-${mark}.example`;
  const visitor = await newVisitor(url);
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Where is my transfer?',
    name,
    email,
  });
  return { conversationId: conversation.id, caseCode: conversation.caseCode, name, email };
}

/** Keeps count of whose data stood in what the server said. */
export function watchCanaries(canaries: readonly Canary[]) {
  const seen = new Set<string>();
  let inBulk = 0;
  return {
    seen,
    /** Answers that held data of more than one customer. */
    get inBulk() {
      return inBulk;
    },
    read(answer: string): void {
      const named = canaries.filter(({ name, email }) => answer.includes(name) || answer.includes(email));
      for (const { conversationId } of named) seen.add(conversationId);
      if (named.length > 1) inBulk += 1;
    },
  };
}
