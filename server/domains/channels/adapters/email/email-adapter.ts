import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Reaction } from '../../../../platform/jobs/events.ts';
import { keepAsFile } from '../../../../platform/mail/keep-as-file.ts';
import { findMail } from '../../store/mail-messages.ts';
import { createMailDoor, type MailDoor } from './door/mail-door.ts';
import type { EmailParts } from './email-parts.ts';
import { createMailFiler, type MailFiler } from './filing/mail-filer.ts';
import { createSignedAddresses, type SignedAddresses } from './model/signed-addresses.ts';
import { createParserPool } from './parsing/parser-pool.ts';
import { confirmForm } from './reactions/confirm-form.ts';
import { sendByMail } from './reactions/send-by-mail.ts';
import { type FiledMail, readFiledMail } from './reading/read-filed-mail.ts';
import { createOutgoingBuilder } from './sending/build-outgoing.ts';
import { handOver, relayOf } from './sending/hand-over.ts';
import { createMailSender } from './sending/mail-sender.ts';
import { loadSigningKey, type SigningKey } from './sending/signing-key.ts';
import { type Listener, type MailListening, startSmtpListener } from './smtp/smtp-listener.ts';
import { createAuthenticator } from './trust/authenticate-mail.ts';
import { createDnsResolver } from './trust/dns-resolver.ts';

/** Where the record of our signatures is published: `gatehouse._domainkey` of the domain. */
const dkimSelector = 'gatehouse';

export interface EmailAdapter {
  readonly door: MailDoor;
  readonly filer: MailFiler;
  readonly addresses: SignedAddresses;
  /** Reads a filed mail again, as it was sent; null where there is none, its bytes were dropped, or it cannot be read. */
  readFiled(mailId: string): Promise<FiledMail | null>;
  /** The bytes of a mail as they came; null where there is none, or they were dropped. */
  sourceOf(mailId: string): Promise<Buffer | null>;
  readonly reactions: readonly Reaction[];
  /** The key that signs the brand's mails, and the record to publish for it. */
  signingKey(): Promise<SigningKey>;
  /** Files what is kept, sends what is due, and takes mail in where the operator opened a port. */
  start(listening: MailListening): Promise<Listener>;
}

export interface EmailOptions extends Pick<EmailParts, 'database' | 'clock' | 'log' | 'desk' | 'customers'> {
  secretKey: Buffer;
  /** The address that the brand's mail comes from. */
  mailFrom: string;
  brandName: string;
  baseUrl: string;
  /** The operator's mail server; without it mails become files in `outbox` of the data folder. */
  smtpUrl: string | null;
  dataDir: string;
  /** Where SPF, DKIM and DMARC are looked up; the machine's own name servers where none are given. */
  dnsServers: readonly string[];
  trustedForwarders: readonly string[];
  trustedServers: readonly string[];
}

/** The e-mail channel: what comes in by any route is kept, then read and filed. */
export function createEmailAdapter(options: EmailOptions): EmailAdapter {
  const { database, clock, log, secretKey } = options;
  const mailbox = options.mailFrom.toLowerCase();
  const addresses = createSignedAddresses(secretKey, mailbox);
  const door = createMailDoor({ database, clock, secretKey, onStored: () => filer.wake() });
  const parsers = createParserPool({ processes: Math.max(1, availableParallelism() - 1) });
  const authenticator = createAuthenticator({
    clock,
    processes: 1,
    resolver: createDnsResolver(options.dnsServers),
    mta: mailbox.slice(mailbox.lastIndexOf('@') + 1),
    trustedSealers: options.trustedForwarders,
    trustedServers: options.trustedServers,
  });
  const filer: MailFiler = createMailFiler({
    ...options,
    mailbox,
    addresses,
    door,
    parsers,
    authenticator,
  });
  const from = { name: options.brandName, address: options.mailFrom };
  let key: Promise<SigningKey> | null = null;
  const loadKey = () => {
    key ??= loadSigningKey({ database, clock, secretKey }, dkimSelector);
    return key;
  };
  const relay = options.smtpUrl === null ? null : relayOf(options.smtpUrl);
  const sender = createMailSender({
    ...options,
    build: createOutgoingBuilder({ ...options, addresses, from, loadKey }),
    async handOver(to, raw) {
      if (relay) return handOver(relay, { from: from.address, to }, raw);
      await keepAsFile(join(options.dataDir, 'outbox'), raw);
      return { outcome: 'sent', code: 'file' };
    },
  });
  return {
    door,
    filer,
    addresses,
    signingKey: loadKey,
    async sourceOf(mailId) {
      const row = await findMail(database.sql, mailId);
      return row ? door.rawOf(row) : null;
    },
    reactions: [sendByMail({ ...options, addresses }), confirmForm({ ...options, addresses })] as unknown as Reaction[],
    readFiled: (mailId) => readFiledMail({ database, door, parsers }, mailId),
    async start(listening) {
      const listener = await startSmtpListener({ door, mailbox, log }, listening);
      filer.start();
      sender.start();
      return {
        async stop() {
          await listener.stop();
          await filer.stop();
          await sender.stop();
        },
      };
    },
  };
}
