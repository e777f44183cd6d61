/** A mail whose shape costs its reader far more than its sender. */
export interface Bomb {
  readonly name: string;
  /** @param size 1 for the full charge; a share of it for a small version */
  build(size: number): Buffer;
}

const mailbox = 'support@harbor.example';
const crlf = '\r\n';

/** Header fields first, then what the bomb adds; each is told apart by its name, so that none is a duplicate. */
function mail(name: string, fields: string, body = 'hi'): Buffer {
  const id = `Message-ID: <bomb-${name.replaceAll(/\W+/g, '-')}@evil.example>`;
  const basics = fields.includes('From:') ? '' : `From: Eve <eve@evil.example>${crlf}`;
  return Buffer.from(`${id}${crlf}${basics}${fields}${crlf}${crlf}${body}${crlf}`, 'latin1');
}
const times = (text: string, full: number, size: number) => text.repeat(Math.max(2, Math.floor(full * size)));
const count = (full: number, size: number) => Math.max(2, Math.floor(full * size));

function multipart(name: string, body: string): Buffer {
  return mail(name, `Content-Type: multipart/mixed; boundary="b"${crlf}MIME-Version: 1.0`, `${body}${crlf}--b--`);
}

/** A zip of a zip of a zip …: each is a stored entry around the one before, with a name that promises more. */
function zipInZip(levels: number): Buffer {
  let inner: Buffer = Buffer.alloc(1_000_000);
  for (let level = 0; level < levels; level++) {
    const name = Buffer.from(`${level}.zip`);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(inner.length, 18);
    // It claims to unpack to 4 GB.
    head.writeUInt32LE(0xffffffff, 22);
    head.writeUInt16LE(name.length, 26);
    inner = Buffer.concat([head, name, inner]);
  }
  return inner;
}

export const bombs: readonly Bomb[] = [
  {
    name: 'multiparts nested 20,000 deep',
    build(size) {
      const levels = count(20_000, size);
      const open = Array.from(
        { length: levels },
        (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"${crlf}${crlf}--b${at}${crlf}`,
      );
      return Buffer.from(
        `Message-ID: <bomb-nested@evil.example>${crlf}From: eve@evil.example${crlf}${open.join('')}${crlf}hi${crlf}`,
      );
    },
  },
  {
    name: '100,000 parts',
    build: (size) =>
      multipart('parts', times(`--b${crlf}Content-Type: text/plain${crlf}${crlf}x${crlf}`, 100_000, size)),
  },
  {
    name: '100,000 attachments with names',
    build: (size) =>
      multipart(
        'names',
        times(`--b${crlf}Content-Disposition: attachment; filename="a.pdf"${crlf}${crlf}x${crlf}`, 100_000, size),
      ),
  },
  {
    name: 'a million recipients',
    build: (size) => mail('recipients', `To: ${times('"A, b" <a@b.example>, ', 1_000_000, size)}${mailbox}`),
  },
  {
    name: 'a To field of commas and brackets',
    build: (size) => mail('commas', `To: ${times(',<(;:"', 300_000, size)}`),
  },
  {
    name: 'messages in messages, 50,000 deep',
    build: (size) => mail('messages', times(`Content-Type: message/rfc822${crlf}${crlf}`, 50_000, size)),
  },
  { name: 'a header of 10 MB', build: (size) => mail('header', `X-Long: ${times('x', 10_000_000, size)}`) },
  { name: '200,000 header fields', build: (size) => mail('fields', `${times(`X-A: b${crlf}`, 200_000, size)}X-B: c`) },
  {
    name: 'one field folded a million times',
    build: (size) => mail('folded', `Subject: ${times(`x${crlf} `, 1_000_000, size)}x`),
  },
  {
    name: 'a subject of 300,000 encoded words',
    build: (size) => mail('words', `Subject: ${times(`=?utf-8?B?4pyT?=${crlf} `, 300_000, size)}x`),
  },
  {
    name: 'a file name in 100,000 continuations',
    build(size) {
      const pieces = Array.from({ length: count(100_000, size) }, (_, at) => ` filename*${at}*=%41;`).join(crlf);
      return multipart('continued', `--b${crlf}Content-Disposition: attachment;${crlf}${pieces}${crlf}${crlf}x`);
    },
  },
  {
    name: 'references to a million mails',
    build: (size) => mail('references', `References: ${times(`<a@b.example>${crlf} `, 1_000_000, size)}<c@d.example>`),
  },
  {
    name: 'comments nested a million deep',
    build: (size) =>
      mail('comments', `From: ${times('(', 1_000_000, size)}eve@evil.example${times(')', 1_000_000, size)}`),
  },
  {
    name: 'zip in zip in zip',
    build(size) {
      const zip = zipInZip(count(200, size))
        .toString('base64')
        .replaceAll(/(.{76})/g, `$1${crlf}`);
      return multipart(
        'zip',
        `--b${crlf}Content-Type: application/zip; name="a.zip"${crlf}Content-Transfer-Encoding: base64${crlf}${crlf}${zip}`,
      );
    },
  },
  {
    name: '10 million lines that look like boundaries',
    build: (size) => multipart('boundaries', times(`--${crlf}`, 5_000_000, size)),
  },
  {
    name: 'quoted-printable of nothing but soft breaks',
    build: (size) => mail('soft', 'Content-Transfer-Encoding: quoted-printable', times(`=${crlf}`, 8_000_000, size)),
  },
  {
    name: 'HTML of 20 MB that never closes',
    build: (size) => mail('html', 'Content-Type: text/html', times('<div style="x"><a href=', 900_000, size)),
  },
  {
    name: 'HTML of 20 million angle brackets',
    build: (size) => mail('angles', 'Content-Type: text/html', times('<', 20_000_000, size)),
  },
  {
    name: 'HTML of entities',
    build: (size) => mail('entities', 'Content-Type: text/html', times('&amp;&#x41', 2_000_000, size)),
  },
  {
    name: 'a text of shifts between character sets',
    build: (size) =>
      mail('shifts', 'Content-Type: text/plain; charset=iso-2022-jp', times('\u001b$B!!\u001b(B', 3_000_000, size)),
  },
  {
    name: 'a tower of marks',
    build: (size) =>
      mail(
        'marks',
        'Content-Type: text/plain; charset=utf-8',
        Buffer.from(`a${times('\u0301', 5_000_000, size)}`).toString('latin1'),
      ),
  },
  {
    name: 'format=flowed lines of spaces',
    build: (size) =>
      mail('flowed', 'Content-Type: text/plain; format=flowed; delsp=yes', times(` ${crlf}`, 8_000_000, size)),
  },
];
