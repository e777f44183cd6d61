import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeError } from './log.ts';

/** The lines that a process of its own writes, since the log goes to file descriptor 2. */
function linesOf(script: string): Record<string, unknown>[] {
  const module = new URL('./log.ts', import.meta.url).href;
  const source = `import { createLog } from ${JSON.stringify(module)}; const log = createLog('trace'); ${script}`;
  const output = execFileSync('sh', ['-c', '"$0" --input-type=module -e "$1" 2>&1', process.execPath, source], {
    encoding: 'utf8',
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('personal fields are cut, at the top and one level below, even when someone logs them', () => {
  const fields = ['email', 'name', 'text', 'subject', 'ip', 'address', 'token', 'password', 'code', 'cookie'];
  const personal = Object.fromEntries([...fields, 'authorization', 'userAgent'].map((field) => [field, 'SECRET']));
  const [line] = linesOf(`log.info(${JSON.stringify({ ...personal, person: personal, count: 7 })}, 'said');`);
  expect(JSON.stringify(line)).not.toContain('SECRET');
  expect(line).toMatchObject({ count: 7, msg: 'said', email: '[personal]' });
});

test('an error is logged without what a database quotes of its rows', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "staff_email_key"'), {
    code: '23505',
    detail: 'Key (email)=(ada@mail.example) already exists.',
    parameters: ['ada@mail.example'],
    where: 'ada@mail.example',
  });
  const described = describeError(error);
  expect(described).toMatchObject({ type: 'Error', reason: '23505', message: error.message });
  expect(JSON.stringify(described)).not.toContain('ada@');
  expect(describeError('ada@mail.example')).toEqual({ message: 'not an Error' });
});
