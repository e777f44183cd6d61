import { describe, expect, it } from 'vitest';
import { type DeliveryReport, type ReportMail, readDeliveryReports } from './delivery-report.ts';

const id = 'token@harbor.example';
const returned = { contentType: 'text/rfc822-headers', text: `From: support@harbor.example\nMessage-ID: <${id}>\n` };

const mail = (over: Partial<ReportMail>): ReportMail => ({ text: '', answers: [], headers: [], parts: [], ...over });
const report = (status: string, over: Partial<ReportMail> = {}) =>
  readDeliveryReports(mail({ parts: [{ contentType: 'message/delivery-status', text: status }, returned], ...over }));

describe('a report by the standard (RFC 3464)', () => {
  it('says of each recipient what became of the mail', () => {
    const status = [
      'Reporting-MTA: dns; mx.mail.example',
      'Arrival-Date: Fri, 27 Nov 2026 10:00:00 +0000',
      '',
      'Final-Recipient: rfc822; Bob@Mail.example',
      'Original-Recipient: rfc822;bob+2Bwallet@mail.example',
      'Action: failed',
      'Status: 5.1.1',
      'Remote-MTA: dns; mx2.mail.example',
      'Diagnostic-Code: smtp; 550 5.1.1 <bob@mail.example>: Recipient address',
      '    rejected: User unknown',
      '',
      'Final-Recipient: rfc822; eve@mail.example',
      'Action: Delayed (being tried)',
      'Status: 4.4.1 (connection timed out)',
      '',
    ].join('\r\n');
    expect(report(status)).toEqual<DeliveryReport[]>([
      {
        originalMessageId: id,
        recipient: 'bob+wallet@mail.example',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 <bob@mail.example>: Recipient address rejected: User unknown',
      },
      { originalMessageId: id, recipient: 'eve@mail.example', action: 'delayed', status: '4.4.1', diagnostic: null },
    ]);
  });

  it.each<[what: string, status: string, expected: Partial<DeliveryReport>[]]>([
    ['an arrival', 'Final-Recipient: rfc822;a@b.example\nAction: delivered\nStatus: 2.0.0', [{ action: 'delivered' }]],
    ['a list', 'Final-Recipient: rfc822;a@b.example\nAction: expanded\nStatus: 2.0.0', [{ action: 'expanded' }]],
    [
      'no action, a status',
      'Final-Recipient: rfc822;a@b.example\nStatus: 5.2.2',
      [{ action: 'failed', status: '5.2.2' }],
    ],
    ['an action nobody knows, and no status', 'Final-Recipient: rfc822;a@b.example\nAction: eaten', []],
    [
      'all in one group',
      'Reporting-MTA: dns;x\nFinal-Recipient: rfc822;<a@b.example>\nAction: failed',
      [{ recipient: 'a@b.example', status: null }],
    ],
    [
      'a name of mail beyond ASCII (RFC 6533)',
      'Final-Recipient: utf-8;测试@例子.example\nAction: failed',
      [{ recipient: '测试@例子.example' }],
    ],
    ['a recipient that is no address', 'Final-Recipient: x400; /c=cn/\nAction: failed', []],
    [
      'the address of a server for a status',
      'Final-Recipient: rfc822;a@b.example\nAction: failed\nDiagnostic-Code: smtp; 550 host 5.1.2.3 said no',
      [{ status: null }],
    ],
  ])('%s', (_what, status, expected) => {
    const reports = report(status);
    expect(reports).toHaveLength(expected.length);
    for (const [at, each] of expected.entries()) expect(reports[at]).toMatchObject(each);
  });

  it('takes no id from the body of the mail that is returned', () => {
    const text = `From: a@b.example\n\nMessage-ID: <${id}>\n`;
    const status = {
      contentType: 'message/delivery-status',
      text: 'Final-Recipient: rfc822;a@b.example\nAction: failed',
    };
    expect(readDeliveryReports(mail({ parts: [status, { contentType: 'message/rfc822', text }] }))).toMatchObject([
      { originalMessageId: null },
    ]);
  });

  it('goes by the mail that it answers where none is returned', () => {
    const status = {
      contentType: 'message/delivery-status',
      text: 'Final-Recipient: rfc822;a@b.example\nAction: failed',
    };
    expect(readDeliveryReports(mail({ parts: [status], answers: [id, 'older'] }))).toMatchObject([
      { originalMessageId: id },
    ]);
  });

  it('reads no delivery out of a receipt', () => {
    const text = `Final-Recipient: rfc822;a@b.example\nOriginal-Message-ID: <${id}>\nDisposition: manual-action/MDN-sent-manually; displayed`;
    const parts = [{ contentType: 'message/disposition-notification', text }];
    expect(readDeliveryReports(mail({ parts, text: 'Your mail was read, it could not be delivered better.' }))).toEqual(
      [],
    );
  });

  it('is bounded, whatever a report claims', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `Final-Recipient: rfc822;u${at}@b.example\nAction: failed`);
    expect(report(many.join('\n\n')).length).toBe(50);
    const [long] = report(
      `Final-Recipient: rfc822;a@b.example\nAction: failed\nDiagnostic-Code: smtp; ${'x'.repeat(9_000)}`,
    );
    expect(long?.diagnostic).toHaveLength(500);
  });
});

/** As these programs write them, names replaced. */
const bounces: [program: string, mail: Partial<ReportMail>, expected: Partial<DeliveryReport>[]][] = [
  [
    'qmail',
    {
      text: `Hi. This is the qmail-send program at mx.mail.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@mail.example>:
192.0.2.7 does not like recipient.
Remote host said: 550 5.7.1 No such user
Giving up on 192.0.2.7.

--- Below this line is a copy of the message.

Return-Path: <support@harbor.example>
Message-ID: <${id}>
Subject: Case`,
    },
    [{ originalMessageId: id, recipient: 'bob@mail.example', action: 'failed', status: '5.7.1' }],
  ],
  [
    'Exim',
    {
      headers: [['x-failed-recipients', 'bob@mail.example']],
      text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@mail.example
    SMTP error from remote mail server after RCPT TO:<bob@mail.example>:
    host mx.mail.example [192.0.2.7]: 550 unknown user

------ This is a copy of the message, including all the headers. ------

Message-ID: <${id}>
`,
    },
    [{ originalMessageId: id, recipient: 'bob@mail.example', action: 'failed', status: '5.0.0' }],
  ],
  [
    'Exim, while it still tries',
    {
      headers: [['x-failed-recipients', 'bob@mail.example']],
      answers: [id],
      text: `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.mail.example.

The address to which the message has not yet been delivered is:

  bob@mail.example
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue.`,
    },
    [{ originalMessageId: id, recipient: 'bob@mail.example', action: 'delayed' }],
  ],
  [
    'Exchange, before it wrote reports',
    {
      answers: [id],
      text: `Your message did not reach some or all of the intended recipients.

      Subject:  Case HB-1234
      Sent:     11/27/2026 10:12 AM

The following recipient(s) cannot be reached:

      'bob@corp.example' on 11/27/2026 10:12 AM
            The e-mail account does not exist at the organization this message was sent to.
            <exch.corp.example #5.1.1>`,
    },
    [{ originalMessageId: id, recipient: 'bob@corp.example', action: 'failed', status: '5.1.1' }],
  ],
  [
    'QQ Mail',
    {
      answers: [id],
      text: '很抱歉，您发送的邮件被退回，以下是该邮件的相关信息：\n\n退信原因：收件人邮件地址（bob@qq.example）不存在，邮件无法送达。\nhost mx3.qq.example said: 550 Mailbox unavailable',
    },
    [{ originalMessageId: id, recipient: 'bob@qq.example', action: 'failed', status: '5.0.0' }],
  ],
  ['words that nobody understands', { answers: [id], text: 'The eagle has landed.' }, []],
  [
    'a failure that names nobody',
    { answers: [id], text: 'Delivery has failed.' },
    [{ originalMessageId: id, recipient: null, action: 'failed' }],
  ],
];

describe('a report by no standard', () => {
  it.each(bounces)('%s', (_program, over, expected) => {
    const reports = readDeliveryReports(mail(over));
    expect(reports).toHaveLength(expected.length);
    for (const [at, each] of expected.entries()) expect(reports[at]).toMatchObject(each);
  });
});
