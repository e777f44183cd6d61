import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';

const shades = (variable: string): MantineColorsTuple => {
  const value = `var(${variable})`;
  return [value, value, value, value, value, value, value, value, value, value];
};

const [surface, surface2, border, strong, text, text2, background] = [
  'var(--gh-surface)',
  'var(--gh-surface-2)',
  'var(--gh-border)',
  'var(--gh-border-strong)',
  'var(--gh-text)',
  'var(--gh-text-2)',
  'var(--gh-bg)',
] as const;

/** On a filled colour stands what can be read on it, not always white: the operator's accent may be bright. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const name = input.color ?? input.theme.primaryColor;
  return input.variant === 'filled' ? { ...resolved, color: `var(--mantine-color-${name}-contrast)` } : resolved;
};

/** Mantine on the product's own tokens: every colour is a variable of tokens.css, for both themes alike. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: {
    accent: shades('--gh-accent'),
    danger: shades('--gh-red'),
    // What Mantine takes from its greys in either theme, light to dark and dark to light.
    gray: [surface2, surface2, border, border, strong, text2, text2, text, text, text],
    dark: [text, text2, text2, text2, border, surface2, surface, surface, background, background],
  },
  variantColorResolver,
  fontFamily: 'var(--gh-font)',
  fontFamilyMonospace: 'var(--gh-mono)',
  headings: { fontFamily: 'var(--gh-font)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.4', sm: '1.45', md: 'var(--gh-line)', lg: '1.5', xl: '1.35' },
  radius: { xs: '4px', sm: 'var(--gh-radius-s)', md: '8px', lg: 'var(--gh-radius)', xl: 'var(--gh-radius-l)' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The page itself never scrolls, its panes do: locking would only add a style element.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 120 } } }),
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: { duration: 80 }, withinPortal: true },
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
  },
});

function coloured(name: string, fill: string, on: string, text: string, tint: string): Record<string, string> {
  return {
    [`--mantine-color-${name}-filled`]: fill,
    [`--mantine-color-${name}-filled-hover`]: `color-mix(in srgb, ${fill}, var(--gh-text) 12%)`,
    [`--mantine-color-${name}-contrast`]: on,
    [`--mantine-color-${name}-text`]: text,
    [`--mantine-color-${name}-light`]: tint,
    [`--mantine-color-${name}-light-hover`]: `color-mix(in srgb, ${tint}, ${fill} 10%)`,
    [`--mantine-color-${name}-light-color`]: text,
    [`--mantine-color-${name}-outline`]: text,
    [`--mantine-color-${name}-outline-hover`]: tint,
  };
}

const tokens: Record<string, string> = {
  '--mantine-color-text': 'var(--gh-text)',
  '--mantine-color-bright': 'var(--gh-text)',
  '--mantine-color-body': 'var(--gh-surface)',
  '--mantine-color-dimmed': 'var(--gh-text-2)',
  '--mantine-color-placeholder': 'var(--gh-text-2)',
  '--mantine-color-error': 'var(--gh-red)',
  '--mantine-color-anchor': 'var(--gh-accent-text)',
  '--mantine-color-default': 'var(--gh-surface)',
  '--mantine-color-default-hover': 'var(--gh-surface-2)',
  '--mantine-color-default-color': 'var(--gh-text)',
  '--mantine-color-default-border': 'var(--gh-border)',
  '--mantine-color-disabled': 'var(--gh-surface-2)',
  '--mantine-color-disabled-color': 'var(--gh-text-2)',
  '--mantine-color-disabled-border': 'var(--gh-border)',
  '--mantine-shadow-md': 'var(--gh-shadow-2)',
  '--mantine-color-white': surface,
  '--mantine-color-black': text,
  '--mantine-primary-color-contrast': 'var(--gh-on-accent)',
  ...coloured('accent', 'var(--gh-accent)', 'var(--gh-on-accent)', 'var(--gh-accent-text)', 'var(--gh-accent-bg)'),
  ...coloured('gray', text2, surface, text2, surface2),
  ...coloured('danger', 'var(--gh-red)', 'var(--gh-surface)', 'var(--gh-red)', 'var(--gh-red-bg)'),
};

/** Lays the tokens over Mantine's own variables; tokens.css changes them by theme. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
