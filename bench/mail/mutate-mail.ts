import type { Random } from '../../server/demo/random.ts';

type Mutation = (mail: Buffer, random: Random) => Buffer;

function somewhere(mail: Buffer, random: Random): number {
  return mail.length === 0 ? 0 : random.between(0, mail.length - 1);
}
function splice(mail: Buffer, at: number, removed: number, added: Uint8Array): Buffer {
  return Buffer.concat([mail.subarray(0, at), added, mail.subarray(at + removed)]);
}
const lines = (mail: Buffer) => mail.toString('latin1').split('\n');
const joined = (all: readonly string[]) => Buffer.from(all.join('\n'), 'latin1');

const tokens = [
  '\u0000',
  '\r',
  '\n\n',
  '\r\n\r\n',
  '=?utf-8?B?',
  '=?gb2312?Q?=C4?=',
  '?=',
  '--',
  'Content-Type: multipart/mixed; boundary=',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'charset="x-unknown-\u00ff"',
  "; filename*0*=utf-8''%F0%9F",
  '\u00ff\u00fe',
  '\u001b$B',
  '"'.repeat(50),
  '('.repeat(50),
  '<'.repeat(50),
  ','.repeat(200),
  'begin 644 winmail.dat\n',
];

const mutations: readonly Mutation[] = [
  // Flips bits of a few bytes.
  (mail, random) => {
    const copy = Buffer.from(mail);
    for (let turn = 0; turn < random.between(1, 20); turn++) {
      const at = somewhere(copy, random);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.between(0, 7));
    }
    return copy;
  },
  // Ends it anywhere.
  (mail, random) => mail.subarray(0, somewhere(mail, random)),
  // Takes a piece out.
  (mail, random) => splice(mail, somewhere(mail, random), random.between(1, 200), Buffer.alloc(0)),
  // Repeats a piece.
  (mail, random) => {
    const at = somewhere(mail, random);
    const piece = mail.subarray(at, at + random.between(1, 400));
    return splice(mail, at, 0, Buffer.concat(Array.from({ length: random.between(1, 30) }, () => piece)));
  },
  // Puts something in that means something.
  (mail, random) => splice(mail, somewhere(mail, random), 0, Buffer.from(random.pick(tokens), 'latin1')),
  // Changes the order of the lines of its header.
  (mail, random) => {
    const all = lines(mail);
    const end = Math.max(
      1,
      all.findIndex((line) => line.trim() === ''),
    );
    return joined([...random.shuffle(all.slice(0, end)), ...all.slice(end)]);
  },
  // Says a line twice.
  (mail, random) => {
    const all = lines(mail);
    const at = random.between(0, all.length - 1);
    return joined([...all.slice(0, at), all[at] ?? '', ...all.slice(at)]);
  },
  // Other line ends.
  (mail) => Buffer.from(mail.toString('latin1').replaceAll('\r\n', '\n').replaceAll('\n', '\r'), 'latin1'),
  // Another character set than its text is in.
  (mail, random) =>
    Buffer.from(
      mail
        .toString('latin1')
        .replaceAll(
          /charset="?[\w-]+"?/gi,
          `charset=${random.pick(['gb18030', 'big5', 'iso-2022-jp', 'utf-16', 'utf-7', 'none', ''])}`,
        ),
      'latin1',
    ),
];

/** A mail that was damaged or tampered with in one to three ways: the same for the same chance. */
export function mutateMail(mail: Buffer, random: Random): Buffer {
  let mutated = mail;
  for (let turn = 0; turn < random.between(1, 3); turn++) mutated = random.pick(mutations)(mutated, random);
  return mutated;
}

/** Mails to start from, where the public ones are not at hand. */
export const seedMails: readonly Buffer[] = [
  'From: Ada <ada@mail.example>\r\nSubject: =?utf-8?B?5oiR55qE6L2s6LSm?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIt hangs.\r\n',
  'From: Ada <ada@mail.example>\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhi\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>hi</p>\r\n--x--\r\n',
  'From: Ada <ada@mail.example>\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nsee\r\n--x\r\nContent-Type: image/png; name="a.png"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*=utf-8\'\'%E5%9B%BE.png\r\n\r\niVBORw0KGgo=\r\n--x--\r\n',
  'From: Ada <ada@mail.example>\r\nContent-Type: message/rfc822\r\n\r\nFrom: Bob <bob@mail.example>\r\nSubject: inner\r\n\r\ninner\r\n',
].map((text) => Buffer.from(text, 'latin1'));
