/**
 * Adds a style sheet to a shadow root. A constructed one needs no `style-src` of the host page's content security
 * policy; browsers before 2023 do not know it and get an element.
 */
export function addStyles(shadow: ShadowRoot, css: string): void {
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    return;
  }
  const element = document.createElement('style');
  element.textContent = css;
  (shadow as ShadowRoot).append(element);
}
