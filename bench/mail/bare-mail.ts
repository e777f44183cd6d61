import pg from 'pg';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/**
 * The bare loop beside which the product is measured: receive by SMTP, parse with the same library, one INSERT, 250. No sealing, no
 * checks, no threading, no log, no limits.
 */
const [port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
await pool.query(
  'create table if not exists bare_mail (id bigserial primary key, at timestamptz default now(), subject text, body text, raw bytea)',
);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  async onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const { subject, text } = await PostalMime.parse(raw);
    await pool.query('insert into bare_mail (subject, body, raw) values ($1, $2, $3)', [subject, text, raw]);
    done();
  },
});
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
