import { expect, test } from 'vitest';
import { accentCss, accentTokens, contrast, textOn } from './accent.ts';

const hues = ['#2f5fd0', '#000000', '#ffffff', '#ffe600', '#ff0000', '#00a86b', '#777777', '#0f1114', '#767676'];

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

test.each(hues)('text on %s can be read', (color) => {
  expect(contrast(textOn(color), color)).toBeGreaterThanOrEqual(4.5);
});

test.each(hues)('%s is fitted to both themes', (color) => {
  for (const [theme, surface] of [
    ['light', '#f0f2f5'],
    ['dark', '#202328'],
  ] as const) {
    const tokens = accentTokens(color, theme);
    expect(contrast(tokens.accent, surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.accentText, surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.accentText, tokens.accentBackground)).toBeGreaterThanOrEqual(4.5);
  }
});

test('an accent that fits is left as it is', () => {
  expect(accentTokens('#2f5fd0', 'light').accent).toBe('#2f5fd0');
});

test('only a colour can be written into a page', () => {
  expect(() => accentCss('red}</style><script>')).toThrow(TypeError);
  expect(accentCss('#2f5fd0')).toContain('--gh-accent:#2f5fd0');
});
