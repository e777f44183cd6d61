import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import type { Zone } from '../../testing/zone.ts';

export const victim = 'ada@bank.example';
const evil = 'evil.example';

const keys = {
  bank: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  evil: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const published = (key: (typeof keys)['bank']) =>
  `v=DKIM1; k=rsa; p=${key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

/** The attacker owns evil.example and everything below it; the victim's domain asks the world to refuse what is not its own. */
export const zone: Zone = {
  'bank.example': [{ TXT: 'v=spf1 ip4:192.0.2.1 -all' }],
  '_dmarc.bank.example': [{ TXT: 'v=DMARC1; p=reject; adkim=s; aspf=s' }],
  's._domainkey.bank.example': [{ TXT: published(keys.bank) }],
  'evil.example': [{ TXT: 'v=spf1 +all' }],
  '_dmarc.evil.example': [{ TXT: 'v=DMARC1; p=none' }],
  's._domainkey.evil.example': [{ TXT: published(keys.evil) }],
  'bank.example.evil.example': [{ TXT: 'v=spf1 +all' }],
  's._domainkey.bank.example.evil.example': [{ TXT: published(keys.evil) }],
  'b\u0430nk.example': [{ TXT: 'v=spf1 +all' }],
  'xn--bnk-6cd.example': [{ TXT: 'v=spf1 +all' }],
};

export interface Spoof {
  readonly name: string;
  readonly raw: Buffer;
  readonly envelope: { readonly mailFrom: string; readonly helo: string; readonly clientAddress: string };
}

const crlf = '\r\n';

/** Ways to write a From that somebody, somewhere, reads as the victim's. */
const froms: readonly string[] = [
  `From: ${victim}`,
  `From: Ada <${victim}>`,
  `From: "${victim}" <eve@${evil}>`,
  `From: ${victim} <eve@${evil}>`,
  `From: eve@${evil}, ${victim}`,
  `From: ${victim}, eve@${evil}`,
  `From: <${victim}> <eve@${evil}>`,
  `From: <eve@${evil}> <${victim}>`,
  `From: eve@${evil}${crlf}From: ${victim}`,
  `From: ${victim}${crlf}From: eve@${evil}`,
  `from: ${victim}${crlf}FROM: eve@${evil}`,
  `From : ${victim}${crlf}From: eve@${evil}`,
  `From: eve@${evil}${crlf}From : ${victim}`,
  `From: (${victim}) eve@${evil}`,
  `From: ${victim}(comment)@${evil}`,
  `From: "ada@bank.example"@${evil}`,
  `From: ada@bank.example@${evil}`,
  `From: ada%bank.example@${evil}`,
  `From: <@${evil}:${victim}>`,
  `From: <@bank.example:eve@${evil}>`,
  `From: Team: ${victim};`,
  `From: ${victim}: eve@${evil};`,
  `From: =?utf-8?B?${Buffer.from(`<${victim}>`).toString('base64')}?= <eve@${evil}>`,
  `From: =?utf-8?Q?ada=40bank.example=00?= <eve@${evil}>`,
  `From: eve@${evil}\u0000${victim}`,
  `From: ${victim}\u0000@${evil}`,
  `From:${crlf} ${victim}${crlf} <eve@${evil}>`,
  `From: ada@b\u0430nk.example`,
  `From: ada@xn--bnk-6cd.example`,
  `From: ada@bank.example.${evil}`,
  `From: ada@bank.example.`,
  `From: <ada@bank.example${crlf} >`,
  `From: ada@BANK.example`,
  `Sender: ${victim}${crlf}From: eve@${evil}`,
  `From: eve@${evil}${crlf}Reply-To: ${victim}`,
  `Resent-From: ${victim}${crlf}From: eve@${evil}`,
  `Authentication-Results: bank.example; dmarc=pass header.from=bank.example${crlf}From: ${victim}`,
  `Received-SPF: pass${crlf}From: ${victim}`,
  `X-Original-From: ${victim}${crlf}From: eve@${evil}`,
  `From:`,
];

interface Signing {
  readonly name: string;
  sign(mail: string): Promise<string>;
}

async function signature(
  mail: string,
  domain: string,
  key: (typeof keys)['bank'],
  options: object = {},
): Promise<string> {
  const { signatures } = await dkimSign(Buffer.from(mail), {
    canonicalization: 'relaxed/relaxed',
    signatureData: [
      {
        signingDomain: domain,
        selector: 's',
        privateKey: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        ...options,
      },
    ],
  } as never);
  return signatures;
}

const original = `From: ${victim}${crlf}To: friend@mail.example${crlf}Subject: Lunch${crlf}${crlf}See you at noon.${crlf}`;

const signings: readonly Signing[] = [
  { name: 'unsigned', sign: async (mail) => mail },
  { name: 'signed by the attacker', sign: async (mail) => (await signature(mail, evil, keys.evil)) + mail },
  {
    name: 'signed by the attacker twice',
    sign: async (mail) => (await signature(mail, evil, keys.evil)) + (await signature(mail, evil, keys.evil)) + mail,
  },
  {
    name: 'signed in the victim’s name with another key',
    sign: async (mail) => (await signature(mail, 'bank.example', keys.evil)) + mail,
  },
  {
    name: 'signed for a domain that only begins like the victim’s',
    sign: async (mail) => (await signature(mail, 'bank.example.evil.example', keys.evil)) + mail,
  },
  {
    name: 'with the victim’s signature of another mail',
    sign: async (mail) => (await signature(original, 'bank.example', keys.bank)) + mail,
  },
  {
    name: 'with a signature over no body',
    sign: async (mail) => (await signature(original, 'bank.example', keys.bank, { maxBodyLength: 0 })) + mail,
  },
  {
    name: 'with a genuine signature over a part, and the attacker’s over all',
    sign: async (mail) => {
      const longer = `${await signature(mail, 'bank.example', keys.bank, { maxBodyLength: 4 })}${mail}And more.${crlf}`;
      return (await signature(longer, evil, keys.evil)) + longer;
    },
  },
  {
    name: 'with a signature that ran out',
    sign: async (mail) => (await signature(original, 'bank.example', keys.bank, { expires: new Date(0) })) + mail,
  },
  {
    name: 'with a seal that says all was well',
    sign: async (mail) =>
      `ARC-Seal: i=1; a=rsa-sha256; cv=none; d=${evil}; s=s; b=AAAA${crlf}ARC-Message-Signature: i=1; a=rsa-sha256; d=${evil}; s=s; h=from; bh=AAAA; b=AAAA${crlf}ARC-Authentication-Results: i=1; ${evil}; dmarc=pass header.from=bank.example${crlf}${mail}`,
  },
];

const senders: readonly Spoof['envelope'][] = [
  { mailFrom: `eve@${evil}`, helo: evil, clientAddress: '203.0.113.9' },
  { mailFrom: victim, helo: 'bank.example', clientAddress: '203.0.113.9' },
  { mailFrom: '', helo: 'bank.example', clientAddress: '203.0.113.9' },
];

/** Every way to write From, with every way to sign, from every sender: 1,200 mails, none of them the victim's. */
export async function* spoofs(): AsyncGenerator<Spoof> {
  for (const [at, from] of froms.entries()) {
    for (const { name, sign } of signings) {
      const mail = await sign(
        `${from}${crlf}To: support@harbor.example${crlf}Subject: Close my account ${at}${crlf}${crlf}Send all to me.${crlf}`,
      );
      for (const envelope of senders)
        yield { name: `${from} · ${name} · ${envelope.mailFrom}`, raw: Buffer.from(mail), envelope };
    }
  }
}

/** What the victim really sends. */
export async function genuineMail(): Promise<Spoof> {
  const mail = original.replace('friend@mail.example', 'support@harbor.example');
  const raw = Buffer.from((await signature(mail, 'bank.example', keys.bank)) + mail);
  return { name: 'genuine', raw, envelope: { mailFrom: victim, helo: 'mx.bank.example', clientAddress: '192.0.2.1' } };
}
