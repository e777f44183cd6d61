/** iOS lays its keyboard over the page without making it smaller: the sheet follows the part that can be seen. */
export function fitToScreen(frame: HTMLElement, isSheet: boolean): void {
  const { visualViewport: seen } = window;
  const isFitted = isSheet && seen;
  frame.style.height = isFitted ? `${seen.height}px` : '';
  frame.style.top = isFitted ? `${seen.offsetTop}px` : '';
}
