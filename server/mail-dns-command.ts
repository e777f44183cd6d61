import { readConfig } from './platform/config/config.ts';
import { createLog } from './platform/log.ts';
import { withEmail } from './staff/open-administration.ts';

/** `gatehouse mail-dns`: what the operator publishes so that others trust the brand's mail and it comes back. */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  const domain = config.mail.from.slice(config.mail.from.lastIndexOf('@') + 1).toLowerCase();
  const { selector, record } = await withEmail(config, createLog('warn'), (email) => email.signingKey());
  const records = [
    { name: `${selector}._domainkey.${domain}`, type: 'TXT', value: record },
    { name: `_dmarc.${domain}`, type: 'TXT', value: 'v=DMARC1; p=quarantine; adkim=s' },
  ];
  for (const each of records) process.stdout.write(`${JSON.stringify(each)}\n`);
  return 0;
}

process.exitCode = await main();
