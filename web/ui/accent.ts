type Rgb = readonly [number, number, number];

/** WCAG 2.2 § 1.4.3: least contrast of text with what is behind it. */
const textContrast = 4.5;
/** WCAG 2.2 § 1.4.11: least contrast of the outline of a control, such as a filled button, with the page. */
const controlContrast = 3;

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
/** The surfaces of tokens.css on which the accent stands, the harder one of each theme. */
const surfaces = { light: '#f0f2f5', dark: '#202328' } as const;

/**
 * How well two colours (`#rrggbb`) can be told apart, from 1 to 21 (WCAG 2.2, contrast ratio).
 *
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(a: string, b: string): number {
  return ratio(parse(a), parse(b));
}

/** The colour for text on a filled accent: white while it can be read, black otherwise. One of the two always reaches 4.5. */
export function textOn(color: string): string {
  const accent = parse(color);
  return write(ratio(white, accent) >= textContrast ? white : black);
}

/** The accent moved towards the text's end of the scale only as far as it takes to reach the contrast with a background. */
export function accentAgainst(color: string, background: string, least: number): string {
  const from = parse(color);
  const behind = parse(background);
  const towards = luminance(behind) > 0.18 ? black : white;
  for (let step = 0; step < 50; step += 1) {
    const mixed = mix(from, towards, step / 50);
    if (ratio(mixed, behind) >= least) return write(mixed);
  }
  return write(towards);
}

export interface AccentTokens {
  accent: string;
  onAccent: string;
  accentText: string;
  accentBackground: string;
}

/** The operator's colour fitted to a theme: as fill, as text on the fill, as text on the page, and as a tint. */
export function accentTokens(color: string, theme: 'light' | 'dark'): AccentTokens {
  const surface = surfaces[theme];
  const accent = accentAgainst(color, surface, controlContrast);
  const accentBackground = write(mix(parse(theme === 'light' ? '#ffffff' : '#17191d'), parse(accent), 0.1));
  const accentText = accentAgainst(accentAgainst(color, surface, textContrast), accentBackground, textContrast);
  return { accent, onAccent: textOn(accent), accentText, accentBackground };
}

/**
 * The style sheet that lays the operator's accent over tokens.css, for a `<style nonce>` or a constructed style sheet.
 *
 * @param color `#rrggbb`; anything else throws, so that nothing else can be written into a page
 */
export function accentCss(color: string): string {
  const light = declarations(accentTokens(color, 'light'));
  const darkness = declarations(accentTokens(color, 'dark'));
  return [
    `:root,:host{${light}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]),:host(:not([data-theme=light])){${darkness}}}`,
    `:root[data-theme=dark],:host([data-theme=dark]){${darkness}}`,
  ].join('\n');
}

function declarations({ accent, onAccent, accentText, accentBackground }: AccentTokens): string {
  return `--gh-accent:${accent};--gh-on-accent:${onAccent};--gh-accent-text:${accentText};--gh-accent-bg:${accentBackground}`;
}

function parse(color: string): Rgb {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (!red || !green || !blue) throw new TypeError('A colour is written #rrggbb.');
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function write(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix([red, green, blue]: Rgb, [red2, green2, blue2]: Rgb, share: number): Rgb {
  return [red + (red2 - red) * share, green + (green2 - green) * share, blue + (blue2 - blue) * share];
}

function ratio(a: Rgb, b: Rgb): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
