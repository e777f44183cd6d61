import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './accent.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

function colours(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  expect(start, opening).toBeGreaterThan(-1);
  const block = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/(--gh-[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

const light = colours(':root,\n:host {');
const system = colours(":root:not([data-theme='light'])");
const chosen = colours(":root[data-theme='dark']");

test('dark by the system and dark by choice are the same', () => {
  expect(chosen).toEqual(system);
  expect(Object.keys(chosen).sort()).toEqual(Object.keys(light).sort());
});

describe.each([
  ['light', light],
  ['dark', chosen],
] as const)('%s', (_name, theme) => {
  const of = (name: string) => theme[`--gh-${name}`] ?? '';

  test.each([
    ['text', ['bg', 'surface', 'surface-2', 'accent-bg', 'green-bg', 'amber-bg', 'red-bg']],
    ['text-2', ['bg', 'surface', 'surface-2', 'accent-bg']],
    ['accent-text', ['bg', 'surface', 'surface-2', 'accent-bg']],
    ['green', ['surface', 'bg', 'green-bg']],
    ['amber', ['surface', 'bg', 'amber-bg']],
    ['red', ['surface', 'bg', 'red-bg']],
    ['on-accent', ['accent']],
  ])('%s can be read (WCAG 2.2 § 1.4.3)', (text, backgrounds) => {
    for (const background of backgrounds) {
      expect(contrast(of(text), of(background)), background).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the outline of a control can be seen (WCAG 2.2 § 1.4.11)', () => {
    for (const background of ['surface', 'bg', 'surface-2']) {
      expect(contrast(of('border-strong'), of(background)), background).toBeGreaterThanOrEqual(3);
    }
  });
});
