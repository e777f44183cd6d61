import { parseArgs } from 'node:util';
import { falseAlarms, measureRecall } from '../evaluation/measure.ts';
import { labelledSets } from '../evaluation/sets.ts';
import { createSecretGuard } from '../index.ts';
import { ingredients } from './ingredients.ts';
import { bip39Vectors, publicQuestions } from './public-data.ts';

/**
 * Prints what the guard finds and what it should not have found.
 *
 * `node packages/secret-guard/tools/evaluate.ts [--count 400] [--missed]`; `--missed` also shows what was missed in the
 * tuning set. What is missed in the set that is held back is for nobody to see.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '400' }, missed: { type: 'boolean', default: false } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const guard = createSecretGuard();
await guard.load();
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;

for (const { name, cases, ordinary } of labelledSets(ingredients, Number(values.count))) {
  say(`\n${name}`);
  const recalls = measureRecall(guard, cases);
  for (const { kind, cases: count, found, certain, missed } of recalls) {
    say(`  ${kind.padEnd(21)} ${percent(found, count)} of ${count} found, ${percent(certain, count)} as certain`);
    if (values.missed && name === 'tuning') {
      for (const { about, history, text } of missed) say(`    ${about}: ${JSON.stringify([...history, text])}`);
    }
  }
  const found = recalls.reduce((sum, each) => sum + each.found, 0);
  say(`  all                   ${percent(found, cases.length)} of ${cases.length}`);
  const alarms = falseAlarms(guard, ordinary);
  say(`  false alarms          ${alarms.length} of ${ordinary.length}`);
  if (name === 'tuning') for (const text of alarms) say(`    ${text}`);
}

for (const { name, messages } of publicQuestions()) {
  say(`${name}: ${falseAlarms(guard, messages).length} false alarms in ${messages.length}`);
}
for (const [language, phrases] of Object.entries(bip39Vectors() ?? {})) {
  const found = phrases.filter((phrase) => guard.scan(phrase).some(({ kind }) => kind === 'bip39')).length;
  say(`BIP-39 vectors, ${language}: ${found} of ${phrases.length}`);
}
