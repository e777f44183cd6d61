import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Log } from '../../../../../platform/log.ts';
import type { MailDoor } from '../door/mail-door.ts';
import { createPeerLimits, isOwnNetwork } from './peer-limits.ts';

/** Where mail is taken in; ports that are null are not opened. */
export interface MailListening {
  host: string;
  smtpPort: number | null;
  lmtpPort: number | null;
  /** PEM files; without them STARTTLS is not offered. */
  tls: { certPath: string; keyPath: string } | null;
  /** Bytes of one mail. */
  maxBytes: number;
}

type Session = Parameters<NonNullable<SMTPServerOptions['onData']>>[1];

/** Mails that are arriving, all together: more than this waits at the sender's. */
const mostBytesUnderWay = 256 * 1024 * 1024;
const idleMs = 60_000;
const mostClients = 200;
const mostRecipients = 100;

/** A refusal with the reply code of RFC 5321 § 4.2.3; 4xx asks the sender to try again. */
function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Takes mails in by SMTP (RFC 5321, STARTTLS by RFC 3207) and LMTP (RFC 2033). 250 means that the mail is kept for good; in
 * doubt the sender is asked to try again, and a second copy is no second message.
 */
export async function startSmtpListener(
  deps: { door: MailDoor; mailbox: string; log: Log },
  listening: MailListening,
): Promise<Listener> {
  const { door, mailbox, log } = deps;
  const limits = createPeerLimits();
  const tls = listening.tls && {
    cert: await readFile(listening.tls.certPath),
    key: await readFile(listening.tls.keyPath),
  };
  const at = mailbox.lastIndexOf('@');
  const [local, domain] = [mailbox.slice(0, at), mailbox.slice(at + 1)];
  const isOurs = (address: string) => {
    const given = address.toLowerCase();
    return given === mailbox || (given.startsWith(`${local}+`) && given.endsWith(`@${domain}`));
  };
  let bytesUnderWay = 0;

  async function takeIn(stream: Readable & { sizeExceeded?: boolean }, session: Session): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        bytesUnderWay += chunk.length;
        // What is too much is read to its end, so that the answer reaches the sender, and not kept.
        if (size > listening.maxBytes || bytesUnderWay > mostBytesUnderWay) chunks.length = 0;
        else chunks.push(chunk);
      }
      if (size > listening.maxBytes || stream.sizeExceeded) throw refusal(552, '5.3.4 message too large');
      if (bytesUnderWay > mostBytesUnderWay) throw refusal(452, '4.3.1 too much at once, try again later');
      const { mailFrom, rcptTo } = session.envelope;
      const { id } = await door.receive({
        raw: Buffer.concat(chunks),
        route: 'smtp',
        envelope: {
          mailFrom: mailFrom ? mailFrom.address.toLowerCase() : '',
          recipients: rcptTo.map(({ address }) => address.toLowerCase()),
          helo: session.hostNameAppearsAs || null,
          // A relay of our own speaks for somebody else: its address says nothing about the sender.
          clientAddress: isOwnNetwork(session.remoteAddress) ? null : session.remoteAddress,
        },
      });
      return id;
    } finally {
      bytesUnderWay -= size;
    }
  }

  function open(port: number, lmtp: boolean): Promise<SMTPServer> {
    const server = new SMTPServer({
      name: domain,
      banner: '',
      lmtp,
      size: listening.maxBytes,
      authOptional: true,
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...(tls ?? {}),
      hidePIPELINING: false,
      disableReverseLookup: true,
      maxClients: mostClients,
      socketTimeout: idleMs,
      onConnect(session, done) {
        done(
          limits.connect(session.remoteAddress) ? null : refusal(421, '4.7.0 too many connections, try again later'),
        );
      },
      onClose: (session) => limits.disconnect(session.remoteAddress),
      onMailFrom(_address, session, done) {
        done(limits.begin(session.remoteAddress) ? null : refusal(451, '4.7.1 too many messages, try again later'));
      },
      onRcptTo({ address }, session, done) {
        if (!isOurs(address)) return done(refusal(550, '5.7.1 relaying denied'));
        done(session.envelope.rcptTo.length < mostRecipients ? null : refusal(452, '4.5.3 too many recipients'));
      },
      onData(stream, session, done) {
        takeIn(stream, session).then(
          (id) => done(null, `2.0.0 kept as ${id}`),
          (error: unknown) => {
            const known = error instanceof Error && 'responseCode' in error;
            if (!known) log.warn({ error }, 'mail not kept, the sender is asked to try again');
            done(known ? error : refusal(451, '4.3.0 not kept, try again later'));
          },
        );
      },
    });
    // What goes wrong on one connection is that connection's end.
    server.on('error', (error) => log.debug({ error }, 'mail connection ended'));
    return new Promise((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, listening.host, () => resolve(server));
    });
  }

  const servers: SMTPServer[] = [];
  if (listening.smtpPort !== null) servers.push(await open(listening.smtpPort, false));
  if (listening.lmtpPort !== null) servers.push(await open(listening.lmtpPort, true));
  return {
    async stop() {
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    },
  };
}
