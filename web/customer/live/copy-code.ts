/** Shows the copy buttons where the browser lets a page copy. */
export function offerCopy(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const { copy = '', copied = '' } = button.dataset;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(copy);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = label;
      }, 2_000);
    });
  }
}
