/** On a phone the sheet covers the page, so Tab must not lead behind it. */
export function keepFocusInside(frame: HTMLElement, event: KeyboardEvent): void {
  const all = [...frame.querySelectorAll<HTMLElement>('button:enabled, textarea, input, [tabindex="0"]')];
  const [first, last] = [all[0], all.at(-1)];
  const { activeElement } = frame.getRootNode() as ShadowRoot;
  const leaves = event.shiftKey ? activeElement === first || activeElement === frame : activeElement === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
