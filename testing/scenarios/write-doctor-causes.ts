import { writeFileSync } from 'node:fs';
import { causes } from '@gatehouse/tx-doctor';
import { evmScenarios } from './evm-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { solanaScenarios } from './solana-scenarios.ts';
import { tronScenarios } from './tron-scenarios.ts';
import { utxoScenarios } from './utxo-scenarios.ts';

const tables: readonly { title: string; scenarios: readonly Scenario<never>[] }[] = [
  { title: 'Bitcoin family, on a real litecoind (regtest)', scenarios: utxoScenarios },
  { title: 'EVM, on a real anvil', scenarios: evmScenarios },
  { title: 'TRON, by recordings (no node of it can be had in tests)', scenarios: tronScenarios },
  { title: 'Solana, by recordings (no node of it can be had in tests)', scenarios: solanaScenarios },
];

function row({ cause, how, state, confidence }: Scenario<never>): string {
  return `| \`${cause}\` | ${how} | ${state} | ${confidence} |`;
}

function page(): string {
  const sections = tables.map(({ title, scenarios }) =>
    [
      `## ${title}`,
      '',
      '| cause | how it is brought about | state | confidence |',
      '| --- | --- | --- | --- |',
      ...scenarios.map(row),
    ].join('\n'),
  );
  const produced = new Set(tables.flatMap(({ scenarios }) => scenarios.map(({ cause }) => cause)));
  const others = Object.keys(causes).filter((cause) => !produced.has(cause as keyof typeof causes));
  return `# Causes that the transaction doctor knows, and how they are proved

Each row is a test: the situation is brought about, the evidence that the adapter gathers is compared, and the diagnosis must be this one, in
sentences of both languages. One own node was asked, nothing else. Written by \`npm run generate\` from \`testing/scenarios\`.

${sections.join('\n\n')}

## Not brought about here

These are judged from evidence that \`packages/tx-doctor/evaluation\` imagines, or in other tests: ${others.map((cause) => `\`${cause}\``).join(', ')}.
`;
}

writeFileSync('docs/doctor-causes.md', page());
