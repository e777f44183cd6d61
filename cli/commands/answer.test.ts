import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-answers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function gatehouse(args: string[], input = '') {
  const entry = join(import.meta.dirname, '..', 'gatehouse.mjs');
  return spawnSync(entry, args, { env: { PATH: process.env.PATH, LANG: 'C.UTF-8' }, input, encoding: 'utf8' });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('gatehouse answer', () => {
  test('one line for each question, and the declared error for what is none', () => {
    const lines = ['{"id":1,"text":"忘记密码了"}', '{"id":2,"text":"my withdrawal is stuck"}', 'no json'];
    const { status, stdout } = gatehouse(['answer', '--jsonl'], lines.join('\n'));
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers[0]).toMatchObject({ id: 1, lang: 'zh', answered: true });
    expect(answers[0].suggestions[0]).toEqual({ slug: 'forgot-password', score: expect.any(Number) });
    expect(answers[1].suggestions[0].slug).toBe('withdrawal-delayed');
    expect(answers[2]).toEqual({ id: null, error: 'NOT_JSON' });
    expect(status).toBe(1);
  });

  test('for people: titles', () => {
    expect(gatehouse(['answer', 'forgot', 'my', 'password']).stdout).toMatch(/forgot-password +I forgot my password/);
    expect(gatehouse(['answer']).status).toBe(2);
  });
});

describe('gatehouse triage', () => {
  test('one line for each message: topic, confidence, urgency and why', () => {
    const lines = ['{"id":1,"text":"我的币刚刚被人转走了"}', '{"id":2,"text":"what are your fees"}', '{"id":3}'];
    const { status, stdout } = gatehouse(['triage', '--jsonl'], lines.join('\n'));
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verdicts[0]).toMatchObject({ id: 1, topic: 'account-compromised', urgent: true });
    expect(verdicts[0].reasons.length).toBeGreaterThan(0);
    expect(verdicts[1]).toMatchObject({ id: 2, topic: 'fees', urgent: false, confidence: expect.any(Number) });
    expect(verdicts[2]).toEqual({ id: null, error: 'TEXT_NOT_TEXT' });
    expect(status).toBe(1);
  });

  test('without a message it says how it is used', () => {
    expect(gatehouse(['triage'])).toMatchObject({ status: 2, stderr: expect.stringContaining('gatehouse triage') });
  });
});

describe('gatehouse evaluate-search', () => {
  const faq =
    '{"slug":"a","phrasings":["lost my card","card is gone"]}\n{"slug":"b","phrasings":["change my address"]}\n';

  test('measures on any questions', () => {
    const queries =
      '{"text":"my card is lost","slug":"a"}\n{"text":"new address","slug":"b"}\n{"text":"天气","slug":null}\n';
    const { stdout } = gatehouse(['evaluate-search', '--faq', file('f', faq), '--queries', file('q', queries)]);
    expect(JSON.parse(stdout)).toMatchObject({
      queries: 3,
      unanswerable: 1,
      recall1: 1,
      recall5: 1,
      mrr: 1,
      abstention: 1,
    });
  });

  test('names the line that is wrong', () => {
    const { status, stderr } = gatehouse([
      'evaluate-search',
      '--faq',
      file('f2', `${faq}{`),
      '--queries',
      file('q2', ''),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('line 3 is no JSON object');
  });
});

describe('gatehouse evaluate-triage', () => {
  test('trains on one file and measures on the other', () => {
    const rows = [
      'lost card,card',
      'card stolen,card',
      'new address,move',
      'moved to a new house,move',
      '"card, gone",card',
      'address changed,move',
    ];
    const train = file('train.csv', `text,category\n${rows.join('\n')}\n`);
    const { stdout } = gatehouse(['evaluate-triage', '--train', train, '--test', train]);
    expect(JSON.parse(stdout)).toMatchObject({
      accuracy: 1,
      macroF1: 1,
      topics: 2,
      train: 6,
      n: 6,
      p99Ms: expect.any(Number),
    });
  });

  test('says which column is missing', () => {
    const wrong = file('wrong.csv', 'text,label\na,b\n');
    const { status, stderr } = gatehouse(['evaluate-triage', '--train', wrong, '--test', wrong]);
    expect(status).toBe(2);
    expect(stderr).toContain('row 1 lacks text or category');
  });
});
