import { randomUUID } from 'node:crypto';
import { acceptLink, newVisitor, type StaffClient, type VisitorClient } from '../../testing/clients.ts';
import { type ServerProcess, startServerProcess } from '../../testing/server-process.ts';

export interface ProductTarget {
  server: ServerProcess;
  admin: StaffClient;
  customers: { visitor: VisitorClient; conversationId: string }[];
}

/** Limits against floods would stop a load test: they are raised, and still checked for each message. */
export const loadEnvironment = { RATE_LIMIT_FACTOR: '100000' };

/** The real server process with an admin, and customers who each have one conversation. */
export async function startProductTarget(databaseUrl: string, customers: number): Promise<ProductTarget> {
  const server = await startServerProcess({ env: { ...loadEnvironment, DATABASE_URL: databaseUrl } });
  if (!server.ownerLink) throw new Error('the database is not new');
  const admin = await acceptLink(server.url, server.ownerLink, { name: 'Ada', email: 'ada@team.example' });
  const opened = await Promise.all(Array.from({ length: customers }, () => openConversation(server.url)));
  return { server, admin, customers: opened };
}

async function openConversation(url: string): Promise<{ visitor: VisitorClient; conversationId: string }> {
  const visitor = await newVisitor(url);
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: randomUUID(),
    language: 'en',
    text: 'Hello',
  });
  return { visitor, conversationId: conversation.id };
}
