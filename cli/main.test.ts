import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

function gatehouse(args: string[], locale = 'C.UTF-8') {
  const env = { PATH: process.env.PATH, LANG: locale };
  return spawnSync(join(import.meta.dirname, 'gatehouse.mjs'), args, { env, encoding: 'utf8' });
}

test('help names every command, in the language of the terminal', () => {
  const { status, stdout } = gatehouse(['--help']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: gatehouse COMMAND\n(.|\n)*start(.|\n)*staff(.|\n)*version/);
  expect(gatehouse([], 'zh_CN.UTF-8').stdout).toMatch(/^用法:gatehouse 命令\n/);
});

test('an unknown command is refused with exit code 2, and nothing on stdout', () => {
  const { status, stdout, stderr } = gatehouse(['constructor']);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('There is no command "constructor".');
});

test('version prints the version alone', () => {
  expect(gatehouse(['version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
