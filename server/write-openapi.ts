import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeDocument } from './platform/http/openapi/write-document.ts';

/** Writes contract/openapi.json; with `--check` it writes nothing and ends with 1 where the file is not what it would write. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const path = fileURLToPath(new URL('../contract/openapi.json', import.meta.url));
const fresh = `${JSON.stringify(await writeDocument(), null, 2)}\n`;

if (!values.check) {
  await writeFile(path, fresh);
} else if ((await readFile(path, 'utf8').catch(() => '')) !== fresh) {
  console.error('contract/openapi.json is not what the contract gives: run node server/write-openapi.ts and commit it');
  process.exitCode = 1;
}
