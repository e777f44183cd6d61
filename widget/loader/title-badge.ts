/** Puts the number of unread messages before the page's title, and takes it away again. */
export function createTitleBadge(page: { title: string }): (count: number) => void {
  let shown = '';
  let original = '';
  return (count) => {
    // A title that the host page has set meanwhile is the new original.
    if (page.title !== shown) original = page.title;
    shown = count > 0 ? `(${count}) ${original}` : '';
    page.title = shown || original;
  };
}
