import { accentCss } from '@gatehouse/web-ui/accent';
import { useEffect } from 'react';
import { useBrand } from '../api/use-brand.ts';

/** Lays the operator's colour over the tokens, by a constructed style sheet, which needs no nonce. */
export function useBrandAccent(): void {
  const color = useBrand()?.color;
  useEffect(() => {
    if (color === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(accentCss(color));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [color]);
}
