import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { type Zone, zoneResolver } from '@gatehouse/testing/zone';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../../platform/clock.ts';
import {
  type Authenticator,
  type CheckedEnvelope,
  createAuthenticator,
  type TrustOptions,
} from './authenticate-mail.ts';

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { bank: rsa(), evil: rsa(), list: rsa(), modern: generateKeyPairSync('ed25519') };

function published({ publicKey }: KeyPairKeyObjectResult): { TXT: string } {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const isModern = publicKey.asymmetricKeyType === 'ed25519';
  return {
    TXT: `v=DKIM1; k=${isModern ? 'ed25519' : 'rsa'}; p=${(isModern ? der.subarray(-32) : der).toString('base64')}`,
  };
}

const zone: Zone = {
  'bank.example': [{ TXT: 'v=spf1 ip4:192.0.2.1 -all' }],
  'mail.bank.example': [{ TXT: 'v=spf1 ip4:192.0.2.1 -all' }],
  '_dmarc.bank.example': [{ TXT: 'v=DMARC1; p=reject' }],
  's._domainkey.bank.example': [published(keys.bank)],
  'm._domainkey.bank.example': [published(keys.modern)],
  's._domainkey.mail.bank.example': [published(keys.bank)],
  'quiet.example': [{ TXT: 'v=spf1 ip4:192.0.2.1 -all' }],
  's._domainkey.quiet.example': [published(keys.bank)],
  's._domainkey.mail.quiet.example': [published(keys.bank)],
  'open.example': [{ TXT: 'v=spf1 +all' }],
  'halves.example': [{ TXT: 'v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 ip6:::/0 -all' }],
  '_dmarc.github.io': [{ TXT: 'v=DMARC1; p=none' }],
  's._domainkey.eve.github.io': [published(keys.evil)],
  'evil.example': [{ TXT: 'v=spf1 +all' }],
  's._domainkey.evil.example': [published(keys.evil)],
  's._domainkey.lists.example': [published(keys.list)],
  '_dmarc.slow.example': ['TIMEOUT'],
};

const running: Authenticator[] = [];
afterAll(() => {
  for (const each of running) each.stop();
});
function checker(over: Partial<TrustOptions> = {}): Authenticator {
  const made = createAuthenticator({
    resolver: zoneResolver(zone),
    mta: 'mx.harbor.example',
    clock: systemClock,
    processes: 1,
    ...over,
  });
  running.push(made);
  return made;
}
const usual = checker();

const fromBank = {
  mailFrom: 'ada@bank.example',
  helo: 'mx.bank.example',
  clientAddress: '192.0.2.1',
  isRelayed: false,
};
const fromEvil = { mailFrom: 'eve@evil.example', helo: 'evil.example', clientAddress: '203.0.113.9', isRelayed: false };
const byImap = { mailFrom: '', helo: null, clientAddress: null, isRelayed: false };

const letter = (from = 'ada@bank.example', body = 'See you at noon.\r\n') =>
  `From: ${from}\r\nTo: support@harbor.example\r\nSubject: Lunch\r\nMessage-ID: <1@bank.example>\r\n\r\n${body}`;

async function signed(mail: string, signingDomain: string, key: KeyPairKeyObjectResult, options: object = {}) {
  const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { signatures } = await dkimSign(Buffer.from(mail), {
    canonicalization: 'relaxed/relaxed',
    signatureData: [{ signingDomain, selector: 's', privateKey, ...options }],
  } as never);
  return signatures + mail;
}

async function verdict(mail: string | Buffer, envelope: CheckedEnvelope = fromEvil, authenticator = usual) {
  return (await authenticator.authenticate(Buffer.from(mail), envelope)).verdict;
}

describe('a mail is proven', () => {
  it('by the server that its domain lets send', async () => {
    expect(await usual.authenticate(Buffer.from(letter()), fromBank)).toEqual({
      verdict: 'proven',
      author: 'ada@bank.example',
      spf: { result: 'pass', domain: 'bank.example' },
      dkim: [],
      dmarc: { result: 'pass', policy: 'reject' },
      arc: null,
    });
  });

  it.each([
    ['RSA', keys.bank, 's'],
    ['Ed25519 (RFC 8463)', keys.modern, 'm'],
  ])('by a signature of its domain, by whatever route it comes: %s', async (_name, key, selector) => {
    const mail = await signed(letter(), 'bank.example', key, { selector });
    for (const envelope of [fromEvil, byImap]) {
      const trust = await usual.authenticate(Buffer.from(mail), envelope);
      expect(trust).toMatchObject({ verdict: 'proven', dkim: [{ result: 'pass', domain: 'bank.example' }] });
    }
  });

  it('by a kindred domain where there is a policy, and by the very same one where there is none', async () => {
    expect(await verdict(await signed(letter(), 'mail.bank.example', keys.bank))).toBe('proven');
    expect(await verdict(await signed(letter('ada@quiet.example'), 'quiet.example', keys.bank))).toBe('proven');
    expect(await verdict(await signed(letter('ada@quiet.example'), 'mail.quiet.example', keys.bank))).toBe('unproven');
  });

  it('though its lines end in LF alone, and there are many of them', async () => {
    const mail = await signed(letter(undefined, 'a line\r\n'.repeat(200_000)), 'bank.example', keys.bank);
    expect(await verdict(mail.replaceAll('\r\n', '\n'))).toBe('proven');
  });

  it('by the client that a relay of our own has noted, and not by what that client says', async () => {
    const relayed = { ...fromBank, clientAddress: null, isRelayed: true };
    const by = (from: string) =>
      `Received: from ${from} by mx.harbor.example with ESMTP; Fri, 27 Nov 2026 10:00:00 +0000\r\n`;
    expect(await verdict(by('mx.bank.example (mx.bank.example [192.0.2.1])') + letter(), relayed)).toBe('proven');
    expect(await verdict(by('[192.0.2.1] (unknown [203.0.113.9])') + letter(), relayed)).toBe('forged');
    const filtered = by('localhost (localhost [127.0.0.1])') + by('x (x [192.0.2.1])') + letter();
    expect(await verdict(filtered, relayed)).toBe('unproven');
  });
});

describe('a mail is not proven', () => {
  it('by a signature that leaves a part of the body out, whoever signs the rest', async () => {
    const genuine = await signed(letter(), 'bank.example', keys.bank, { maxBodyLength: 18 });
    expect(await verdict(genuine)).toBe('proven');
    const longer = `${genuine}Send all to me.\r\n`;
    expect(await verdict(longer)).toBe('forged');
    expect(await verdict(await signed(longer, 'evil.example', keys.evil))).toBe('forged');
  });

  it.each(['open.example', 'halves.example'])('by a domain that lets the whole world send: %s', async (domain) => {
    const envelope = { ...fromEvil, mailFrom: `ada@${domain}` };
    const trust = await usual.authenticate(Buffer.from(letter(`ada@${domain}`)), envelope);
    expect(trust).toMatchObject({ verdict: 'unproven', spf: { result: 'neutral' } });
    const version6 = { ...envelope, clientAddress: '2001:db8::9' };
    expect(await verdict(letter(`ada@${domain}`), version6)).toBe('unproven');
  });

  it('by a neighbour below a shared name', async () => {
    const mail = await signed(letter('ada@ada.github.io'), 'eve.github.io', keys.evil);
    expect(await verdict(mail)).toBe('unproven');
  });

  it('by an Authentication-Results that a stranger wrote', async () => {
    const claim =
      'Authentication-Results: mx.harbor.example; spf=pass smtp.mailfrom=ada@bank.example; dkim=pass header.d=bank.example\r\n';
    expect(await verdict(claim + letter(), byImap)).toBe('unproven');
    expect(await verdict(claim + letter(), fromEvil)).toBe('forged');
    const trusting = checker({ trustedServers: ['mx.harbor.example'] });
    expect(await verdict(claim + letter(), byImap, trusting)).toBe('proven');
    expect(await verdict(claim + letter(), fromEvil, trusting)).toBe('forged');
    const newer = 'Authentication-Results: other.example; spf=fail smtp.mailfrom=ada@bank.example\r\n';
    expect(await verdict(newer + claim + letter(), byImap, trusting)).toBe('unproven');
    const hidden =
      'Authentication-Results: evil.example (; mx.harbor.example); spf=pass smtp.mailfrom=ada@bank.example\r\n';
    expect(await verdict(hidden + letter(), byImap, trusting)).toBe('unproven');
  });

  it('by a seal, which lifts no more than the reproach of forgery, and only a trusted one', async () => {
    const passedOn = letter(undefined, 'See you at noon.\r\n--\r\nThe list\r\n');
    const privateKey = keys.list.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const seal = await sealMessage(Buffer.from(passedOn), {
      signingDomain: 'lists.example',
      selector: 's',
      privateKey,
      cv: 'none',
      authResults: 'lists.example; dkim=pass header.d=bank.example; dmarc=pass header.from=bank.example',
    } as never);
    const mail = seal.toString() + passedOn;
    expect(await verdict(mail)).toBe('forged');
    const trusting = checker({ trustedSealers: ['lists.example'] });
    expect(await trusting.authenticate(Buffer.from(mail), fromEvil)).toMatchObject({
      verdict: 'unproven',
      arc: 'pass',
    });
    expect(await verdict(mail.replace('noon', 'nine'), fromEvil, trusting)).toBe('forged');
    expect(await verdict(mail.replace('header.from=bank', 'header.from=evil'), fromEvil, trusting)).toBe('forged');
  });
});

describe('what cannot be found out', () => {
  it('is unknown while the author’s domain does not answer', async () => {
    expect(await verdict(letter('ada@slow.example'))).toBe('unknown');
  });

  it('is not made unknown by a stranger’s domain that never answers', async () => {
    const known = zoneResolver(zone);
    const resolver = (name: string, type: string) =>
      name.endsWith('evil.example') ? new Promise<never>(() => undefined) : known(name, type);
    const patient = checker({ resolver, lookUpMs: 600 });
    const mail = await signed(await signed(letter(), 'evil.example', keys.evil), 'bank.example', keys.evil);
    expect(await verdict(mail, fromEvil, patient)).toBe('forged');
  });

  it.each<[string, string]>([
    ['of a header section that is too long', `X: ${'a'.repeat(300_000)}\r\n${letter()}`],
    ['of thousands of lines', `X:${' a\r\n'.repeat(60_000)}${letter()}`],
    ['of many signatures', 'DKIM-Signature: v=1; d=evil.example; s=s\r\n'.repeat(11) + letter()],
    [
      'of a signature as long as a book',
      `DKIM-Signature: v=1; d=evil.example; s=s; h=${'a:'.repeat(5_000)}\r\n${letter()}`,
    ],
  ])('is unknown %s', async (_what, mail) => {
    expect(await verdict(mail)).toBe('unknown');
  });

  it('stays within bounds of look-ups, whatever a domain asks for', async () => {
    let asked = 0;
    const known = zoneResolver(zone);
    const resolver = async (name: string, type: string) => {
      asked++;
      if (type === 'TXT' && name.endsWith('loop.example'))
        return [['v=spf1 ', ...Array.from({ length: 30 }, (_, at) => `include:${at}.${asked}.loop.example `), '-all']];
      return known(name, type);
    };
    const envelope = { ...fromEvil, mailFrom: 'eve@loop.example' };
    const trust = await checker({ resolver }).authenticate(Buffer.from(letter()), envelope);
    expect(trust.spf?.result).toBe('permerror');
    expect(asked).toBeLessThan(60);
  });
});
