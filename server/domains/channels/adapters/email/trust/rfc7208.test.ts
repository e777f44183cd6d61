import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zone, zoneResolver } from '@gatehouse/testing/zone';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkSpf } from './check-spf.ts';

interface Case {
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly result: string | string[];
  readonly explanation?: string;
}
interface Section {
  readonly description: string;
  readonly tests: Readonly<Record<string, Case>>;
  readonly zonedata: Zone;
}

const file = join(import.meta.dirname, '../../../../../../../shared/data/mail-auth/rfc7208-tests.yml');

function readSuite(): Section[] {
  try {
    const documents = parseAllDocuments(readFileSync(file, 'utf8'), { uniqueKeys: false });
    return documents.map((document) => document.toJS() as Section).filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The suite of the SPF project for RFC 7208: all of its 203 cases. */
const suite = readSuite();

it('the suite is whole', ({ skip }) => {
  if (suite.length === 0) skip('../shared/data/mail-auth is not here: the suite of RFC 7208 is LEFT OUT');
  expect(suite.flatMap(({ tests }) => Object.keys(tests))).toHaveLength(203);
});

for (const { description, tests, zonedata } of suite) {
  describe(description, () => {
    it.each(Object.entries(tests))('%s', async (_name, { helo, host, mailfrom, result, explanation }) => {
      const spf = await checkSpf(
        { mailFrom: mailfrom ?? '', helo, clientAddress: host },
        { resolver: zoneResolver(zonedata), mta: 'receiver.example.net' },
      );
      expect([result].flat()).toContain(spf.result);
      if (explanation === undefined || explanation === 'DEFAULT') return;
      // Whether the digits of %{i} are large or small the RFC leaves open; names are the same in both.
      expect(spf.explanation?.toLowerCase()).toBe(explanation.toLowerCase());
    });
  });
}
