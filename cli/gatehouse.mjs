#!/usr/bin/env node
// Plain JavaScript for Node 20: it finds the Node that the rest needs.
import { join } from 'node:path';
import { become, root } from '../tools/runtime.mjs';

try {
  await become([join(root, 'cli', 'main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
