/** Counts new messages in the tab's title while nobody looks at it. */
export function countInTitle(): (added: number) => void {
  const title = document.title;
  let unseen = 0;
  const show = () => {
    document.title = unseen > 0 ? `(${unseen}) ${title}` : title;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    unseen = 0;
    show();
  });
  return (added) => {
    if (!document.hidden) return;
    unseen += added;
    show();
  };
}
