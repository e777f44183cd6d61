import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBoundaries, type Violation } from './boundaries.ts';
import { directions } from './directions.ts';

/** A small house that keeps every rule: path → source. */
const SOUND = {
  'package.json': JSON.stringify({
    dependencies: { zod: '1', react: '1', kysely: '1' },
    devDependencies: { knip: '1' },
  }),
  'node_modules/zod/index.js': 'export const z = 1;',
  'node_modules/react/index.js': 'export const useState = 1;',
  'node_modules/kysely/index.js': 'export const sql = 1;',
  'node_modules/knip/index.js': 'export const knip = 1;',
  'node_modules/stray/index.js': 'export const stray = 1;',
  'contract/desk/views.ts': `import { z } from 'zod'; export interface View { id: string } export const view = z;`,
  'packages/guard/index.ts': `export { guard } from './guard.ts';`,
  'packages/guard/guard.ts': 'export const guard = 1;',
  'packages/other/index.ts': `import type { View } from '../../contract/desk/views.ts'; export { guard } from '../guard/index.ts'; export type Seen = View;`,
  'server/platform/db/connect.ts': `import { sql } from 'kysely'; export const connect = sql;`,
  'server/domains/desk/index.ts': `export { open } from './operations/open.ts';`,
  'server/domains/desk/operations/open.ts': `import { rule } from '../model/rule.ts'; import '../store/rows.ts'; export const open = rule;`,
  'server/domains/desk/model/rule.ts': `import { createHash } from 'node:crypto'; import type { View } from '../../../../contract/desk/views.ts'; export const rule = (v: View) => createHash(v.id);`,
  'server/domains/desk/store/rows.ts': `import { connect } from '../../../platform/db/connect.ts'; export const rows = connect;`,
  'server/domains/help/index.ts': `import { open } from '../desk/index.ts'; export const help = open;`,
  'server/compose.ts': `import { help } from './domains/help/index.ts'; export const compose = help;`,
  'web/ui/button.ts': `import { view } from '../../contract/desk/views.ts'; export const button = view;`,
  'web/desk/page.ts': `import { useState } from 'react'; import { button } from '../ui/button.ts'; export const page = [useState, button];`,
  'web/customer/page.ts': `import { chat } from '../../widget/chat.ts'; export const page = chat;`,
  'widget/chat.ts': `import { guard } from '../packages/guard/index.ts'; import { button } from '../web/ui/button.ts'; export const chat = [guard, button];`,
  'cli/command.ts': `import { spawn } from 'node:child_process'; import '../tools/runtime.mjs'; export const command = spawn;`,
  'tools/runtime.mjs': 'export const runtime = 1;',
  'testing/world.ts': `import { compose } from '../server/compose.ts'; export const world = compose;`,
  'server/compose.test.ts': `import { world } from '../testing/world.ts'; import { knip } from 'knip'; export const seen = [world, knip];`,
};

/** For each rule one file that breaks it, and what it may not reach. */
const BREAKS: Record<string, { file: string; source: string; to: string }> = {
  'no-circular': {
    file: 'server/platform/db/about.ts',
    source: `import type { Round } from './round.ts'; export interface About { round: Round }`,
    to: 'server/platform/db/round.ts',
  },
  'not-to-unresolvable': { file: 'server/lost.ts', source: `import './nowhere.ts';`, to: './nowhere.ts' },
  'no-orphans': { file: 'server/alone.ts', source: 'export const alone = 1;', to: 'server/alone.ts' },
  'contract-imports-only-the-schema-library': {
    file: 'contract/desk/heavy.ts',
    source: `import { guard } from '../../packages/guard/index.ts'; export const heavy = guard;`,
    to: 'packages/guard/index.ts',
  },
  'packages-stand-alone': {
    file: 'packages/other/deep.ts',
    source: `import { guard } from '../guard/guard.ts'; export const deep = guard;`,
    to: 'packages/guard/guard.ts',
  },
  'packages-take-only-types-of-the-contract': {
    file: 'packages/other/heavy.ts',
    source: `import { view } from '../../contract/desk/views.ts'; export const heavy = view;`,
    to: 'contract/desk/views.ts',
  },
  'packages-without-node': {
    file: 'packages/other/files.ts',
    source: `import { readFile } from 'node:fs/promises'; export const files = readFile;`,
    to: 'fs/promises',
  },
  'desk-sees-contract-and-packages': {
    file: 'web/desk/borrow.ts',
    source: `import { page } from '../customer/page.ts'; export const borrow = page;`,
    to: 'web/customer/page.ts',
  },
  'customer-sees-contract-and-packages': {
    file: 'web/customer/borrow.ts',
    source: `import { page } from '../desk/page.ts'; export const borrow = page;`,
    to: 'web/desk/page.ts',
  },
  'ui-sees-contract-and-packages': {
    file: 'web/ui/borrow.ts',
    source: `import { page } from '../desk/page.ts'; export const borrow = page;`,
    to: 'web/desk/page.ts',
  },
  'widget-sees-contract-and-packages': {
    file: 'widget/heavy.ts',
    source: `import { useState } from 'react'; export const heavy = useState;`,
    to: 'node_modules/react/index.js',
  },
  'cli-sees-contract-and-packages': {
    file: 'cli/tool.ts',
    source: `import { world } from '../testing/world.ts'; export const tool = world;`,
    to: 'testing/world.ts',
  },
  'faces-never-see-the-server': {
    file: 'widget/shortcut.ts',
    source: `import type { compose } from '../server/compose.ts'; export type Shortcut = typeof compose;`,
    to: 'server/compose.ts',
  },
  'domain-by-its-front-door': {
    file: 'server/domains/help/burglar.ts',
    source: `export type Burglar = Map<string, import('../desk/model/rule.ts').Rule>;`,
    to: 'server/domains/desk/model/rule.ts',
  },
  'domain-by-its-front-door-from-outside': {
    file: 'server/window.ts',
    source: `import type { rows } from './domains/desk/store/rows.ts'; export type Window = typeof rows;`,
    to: 'server/domains/desk/store/rows.ts',
  },
  'platform-knows-no-domain': {
    file: 'server/platform/db/curious.ts',
    source: `import type { help } from '../../domains/help/index.ts'; export type Curious = typeof help;`,
    to: 'server/domains/help/index.ts',
  },
  'domain-does-not-wire': {
    file: 'server/domains/help/upward.ts',
    source: `import type { compose } from '../../compose.ts'; export type Upward = typeof compose;`,
    to: 'server/compose.ts',
  },
  'model-without-io': {
    file: 'server/domains/desk/model/query.ts',
    source: `import { sql } from 'kysely'; export const query = sql;`,
    to: 'node_modules/kysely/index.js',
  },
  'model-without-io-of-node': {
    file: 'server/domains/desk/model/disk.ts',
    source: `import { readFileSync } from 'node:fs'; export const disk = readFileSync;`,
    to: 'fs',
  },
  'no-dev-dependency-in-product': {
    file: 'server/lazy.ts',
    source: `export const lazy = () => import('knip');`,
    to: 'node_modules/knip/index.js',
  },
  'no-undeclared-dependency': {
    file: 'server/borrowed.ts',
    source: `import { stray } from 'stray'; export const borrowed = stray;`,
    to: 'node_modules/stray/index.js',
  },
  'no-test-code-in-product': {
    file: 'server/backwards.ts',
    source: `import { world } from '../testing/world.ts'; export const backwards = world;`,
    to: 'testing/world.ts',
  },
};

const houses: string[] = [];

async function build(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'gatehouse-boundaries-'));
  houses.push(root);
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), source);
  }
  return root;
}

async function violationsIn(files: Record<string, string>): Promise<readonly Violation[]> {
  const { violations } = await checkBoundaries(await build(files));
  return violations;
}

afterAll(async () => {
  for (const root of houses) await rm(root, { recursive: true, force: true });
});

describe('the directions of the house', () => {
  it('let a sound house pass', async () => {
    expect(await violationsIn(SOUND)).toEqual([]);
  });

  it('refuse to call an empty house sound', async () => {
    await expect(checkBoundaries(await build({ 'package.json': '{}', 'server/a.mjs': '' }))).rejects.toThrow(
      'no TypeScript file was read',
    );
  });

  it('are each shown to fail below', () => {
    expect(Object.keys(BREAKS).sort()).toEqual(directions.map(({ name }) => name).sort());
  });

  it.each(Object.entries(BREAKS))('catch %s', async (rule, { file, source, to }) => {
    const broken = await violationsIn({
      ...SOUND,
      'server/platform/db/about.ts': `import { connect } from './connect.ts'; export type About = typeof connect;`,
      'server/platform/db/round.ts': `import type { About } from './about.ts'; export interface Round { about: About }`,
      [file]: source,
    });
    expect(broken).toContainEqual({ rule, from: file, to });
  });
});
