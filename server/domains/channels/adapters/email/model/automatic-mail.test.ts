import { describe, expect, it } from 'vitest';
import { classifyMail, type MailKind, type OwnMail } from './automatic-mail.ts';

const own: OwnMail = {
  mailbox: 'support@harbor.example',
  isOwnAddress: (address) => address.startsWith('support+token@'),
  isOwnMessageId: (id) => id === 'token@harbor.example',
};

/** Reads a header section as it would come, folded lines and all. */
function read(head: string, { author = 'ada@mail.example' as string | null, mailFrom = null as string | null } = {}) {
  const headers = head
    .trim()
    .replaceAll(/\n\s+/g, ' ')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
    });
  return classifyMail({ headers, author, mailFrom }, own);
}

describe('what a mail is known by', () => {
  it.each<[what: string, head: string, kind: MailKind, because: string]>([
    ['nothing', 'Subject: My transfer hangs', 'person', ''],
    ['a machine that says it is one', 'Auto-Submitted: auto-replied', 'auto-reply', 'auto-submitted'],
    ['with a comment', 'Auto-Submitted: auto-replied (zimbra; vacation)', 'auto-reply', 'auto-submitted'],
    ['with a parameter', 'Auto-Submitted: auto-notified; owner-email="a@b.example"', 'auto-reply', 'auto-submitted'],
    ['a value nobody knows', 'Auto-Submitted: maybe', 'auto-reply', 'auto-submitted'],
    ['a person, said aloud', 'Auto-Submitted: No', 'person', ''],
    ['two fields that disagree', 'Auto-Submitted: no\nAuto-Submitted: auto-generated', 'auto-reply', 'auto-submitted'],
    ['an old answering machine', 'X-Autoreply: yes', 'auto-reply', 'x-autoreply'],
    ['cPanel', 'X-Autorespond: My transfer', 'auto-reply', 'x-autorespond'],
    ['Precedence', 'Precedence: auto_reply', 'auto-reply', 'precedence'],
    ['a mass mail', 'Precedence: bulk', 'list', 'precedence'],
    ['a first-class mail', 'Precedence: first-class', 'person', ''],
    ['a list', 'List-Id: Wallets <wallets.lists.example>', 'list', 'list-id'],
    ['a newsletter', 'List-Unsubscribe: <https://news.example/u>', 'list', 'list-unsubscribe'],
    [
      'our own group',
      'List-Id: <support.harbor.example>\nPrecedence: list\nList-Post: <mailto:support@harbor.example>',
      'person',
      '',
    ],
    [
      'our own group, and a machine',
      'List-Id: <support.harbor.example>\nAuto-Submitted: auto-generated',
      'auto-reply',
      'auto-submitted',
    ],
    [
      'a delivery report',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      'report',
      'content-type',
    ],
    [
      'a read receipt',
      'Content-Type: multipart/report;\n report-type="disposition-notification"',
      'report',
      'content-type',
    ],
    [
      'a report that answers itself',
      'Auto-Submitted: auto-replied\nContent-Type: message/delivery-status',
      'report',
      'content-type',
    ],
    ['Exim', 'X-Failed-Recipients: bob@mail.example', 'report', 'x-failed-recipients'],
    ['the null sender, as a server noted it', 'Return-Path: <>', 'auto-reply', 'return-path'],
    ['our own mail', 'Message-ID: <token@harbor.example>', 'own', 'message-id'],
    [
      'our own mail among others',
      'Message-ID: <x@y.example>\nMessage-ID:\n <token@harbor.example>',
      'own',
      'message-id',
    ],
    ['an answer to our mail', 'Message-ID: <x@y.example>\nIn-Reply-To: <token@harbor.example>', 'person', ''],
  ])('%s', (_what, head, kind, because) => {
    expect(read(head)).toEqual({ kind, because, mayBeConfirmed: kind === 'person' && because === '' });
  });

  it.each<[what: string, sender: { author: string | null; mailFrom?: string }, kind: MailKind]>([
    ['a mail server', { author: 'mailer-daemon@googlemail.example' }, 'report'],
    ['a postmaster that takes no answer', { author: 'postmaster@qq.example', mailFrom: '' }, 'report'],
    [
      'a postmaster who is a person',
      { author: 'postmaster@mail.example', mailFrom: 'postmaster@mail.example' },
      'person',
    ],
    ['somebody that takes no answer', { author: 'ada@mail.example', mailFrom: '' }, 'auto-reply'],
    ['ourselves', { author: 'support@harbor.example' }, 'own'],
    ['an address of one of our conversations', { author: 'support+token@harbor.example' }, 'own'],
  ])('a mail from %s', (_what, sender, kind) => {
    expect(read('Subject: Hello', sender).kind).toBe(kind);
  });
});

describe('what is only a hint', () => {
  it.each<[what: string, head: string, author: string | null, because: string]>([
    ['QQ Mail', 'Subject: 自动回复:关于您的转账', 'wang@qq.example', 'subject'],
    ['NetEase', 'Subject: 自动回复', 'li@163.example', 'subject'],
    ['Outlook in Chinese, by a rule', 'Subject: 自动答复: 转账', 'ada@mail.example', 'subject'],
    ['a rule of Outlook.com', 'Subject: Automatic reply: My transfer', 'ada@mail.example', 'subject'],
    ['an address that hears nothing', 'Subject: Receipt', 'no-reply@shop.example', 'from'],
    ['a mailbox of bounces', 'Subject: Receipt', 'bounces+17@shop.example', 'from'],
    ['no author, or several', 'Subject: Hello', null, 'from'],
    [
      'a sender that wants no answer of machines',
      'X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply',
      'ada@mail.example',
      'x-auto-response-suppress',
    ],
  ])('%s: a person’s mail, without a confirmation', (_what, head, author, because) => {
    expect(read(head, { author })).toEqual({ kind: 'person', because, mayBeConfirmed: false });
  });

  it.each([
    ['asks about automatic replies', 'Subject: Your automatic reply names the wrong case', 'ada@mail.example'],
    ['mentions them in Chinese', 'Subject: 收不到你们的自动回复', 'wang@qq.example'],
    ['wants no receipts', 'X-Auto-Response-Suppress: DR, RN, NRN', 'ada@mail.example'],
    ['is called Bounceley', 'Subject: Hello', 'bounceley@mail.example'],
  ])('whoever %s is confirmed', (_what, head, author) => {
    expect(read(head, { author })).toMatchObject({ kind: 'person', mayBeConfirmed: true });
  });
});

/** Header sections as these programs write them, addresses and ids replaced. */
describe('answering machines of the world', () => {
  it.each<[program: string, head: string, kind: MailKind]>([
    [
      'Exchange, out of office',
      `From: Bob <bob@corp.example>
Subject: Automatic reply: Case HB-1234
Message-ID: <a1b2c3@EXCH01.corp.example>
In-Reply-To: <token@harbor.example>
X-MS-Has-Attach:
X-Auto-Response-Suppress: All
X-MS-Exchange-Inbox-Rules-Loop: bob@corp.example
auto-submitted: auto-generated
MIME-Version: 1.0`,
      'auto-reply',
    ],
    [
      'Gmail, vacation responder',
      `Return-Path: <>
Auto-Submitted: auto-replied
Precedence: bulk
X-Autoreply: yes
From: Bob <bob@mail.example>
Subject: Away Re: Case HB-1234
In-Reply-To: <token@harbor.example>`,
      'auto-reply',
    ],
    [
      'Sieve vacation (RFC 5230)',
      `Auto-Submitted: auto-replied (vacation)
X-Sieve: Pigeonhole Sieve 0.5.19
Subject: Auto: Case HB-1234
Precedence: bulk`,
      'auto-reply',
    ],
    [
      'another desk, its confirmation',
      `From: Support <help@desk.example>
Subject: [Request received] My transfer
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
X-Mailer: Desk Mailer`,
      'auto-reply',
    ],
    [
      'Postfix, mail that could not be delivered',
      `Return-Path: <>
From: MAILER-DAEMON@mx.corp.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status;
 boundary="5C1.1700000000/mx.corp.example"`,
      'report',
    ],
    [
      'Mailman 3, a post',
      `List-Id: Wallet users <users.wallets.example>
Precedence: list
List-Unsubscribe: <mailto:users-leave@wallets.example>
X-Mailman-Version: 3.3.8`,
      'list',
    ],
  ])('%s', (_program, head, kind) => {
    expect(read(head).kind).toBe(kind);
  });
});
