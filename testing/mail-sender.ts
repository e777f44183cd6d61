import { createTransport } from 'nodemailer';

/** A mail as its bytes: fields in the order given, then the text. */
export function rawMail(fields: Readonly<Record<string, string>>, text = 'Hello'): Buffer {
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([...header, '', text, ''].join('\r\n'));
}

/** Hands a mail to a server by SMTP, as another mail server would. */
export async function sendRaw(
  port: number,
  envelope: { from: string; to: string | string[] },
  raw: Buffer,
): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ envelope, raw });
    return response;
  } finally {
    transport.close();
  }
}
