import type { IncomingMessage, Server } from 'node:http';
import { limits } from '@gatehouse/contract/limits';
import { type SocketServer, serveSockets } from '../../../../platform/sockets/socket-server.ts';
import type { CustomerViewer, StaffViewer } from '../../../accounts/index.ts';
import type { ChannelsDeps } from '../../deps.ts';
import { type ChatConnection, createChatConnection } from './chat-connection.ts';

type Member = CustomerViewer | StaffViewer;

export interface ChatAdapterOptions {
  server: Server;
  addressOf(request: IncomingMessage): string;
  /** Whether the page that opens the connection is our own: only then do its cookies count. */
  isOwnOrigin(request: IncomingMessage): boolean;
  cookieOf(request: IncomingMessage, name: 'customer' | 'staff'): string | undefined;
  onCount(open: number): void;
}

const socketsPerAddress = 60;

/** The chat channel: everybody's live connection to the logs, at `/realtime`. */
export function startChatAdapter(deps: ChannelsDeps, options: ChatAdapterOptions): SocketServer {
  const { accounts, desk } = deps;
  const members = new Map<ChatConnection, Member>();

  accounts.onSessionEnded(({ sessionId, staffId, visitId }) => {
    for (const [connection, member] of members) {
      const ended =
        member.kind === 'staff'
          ? member.sessionId === sessionId || (!sessionId && member.id === staffId)
          : member.visitId === visitId;
      if (ended) connection.bye('SESSION_ENDED', null);
    }
  });
  desk.onTransferred((ids) => {
    for (const connection of members.keys()) connection.lose(ids);
  });

  return serveSockets(options.server, {
    path: '/realtime',
    maxFrameBytes: limits.frameBytes,
    maxPerAddress: Math.ceil(socketsPerAddress * deps.rateLimitFactor),
    addressOf: options.addressOf,
    onCount: options.onCount,
    log: deps.log,
    accept: (connection, request) =>
      createChatConnection(
        {
          ...deps,
          async identify(hello, from) {
            if (hello.token !== undefined)
              return hello.as === 'customer' ? accounts.authenticateCustomer(hello.token) : null;
            if (!options.isOwnOrigin(from)) return null;
            const cookie = options.cookieOf(from, hello.as);
            return hello.as === 'staff' ? accounts.authenticateStaff(cookie) : accounts.authenticateCustomer(cookie);
          },
          onMember(member, chat) {
            members.set(chat, member);
            return () => void members.delete(chat);
          },
        },
        connection,
        request,
      ),
  });
}
