/** A form without a connection stays on the page with its text, and one that is on its way is not sent again. */
export function guardSubmits(): void {
  const line = document.querySelector<HTMLElement>('[data-offline]');
  const showConnection = () => {
    if (line) line.hidden = navigator.onLine;
  };
  addEventListener('online', showConnection);
  addEventListener('offline', showConnection);
  showConnection();

  let sent: EventTarget | null = null;
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (!navigator.onLine || sent === event.target) event.preventDefault();
    else sent = event.target;
  });
  // The page may come back from the browser's cache with the form in it.
  addEventListener('pageshow', () => {
    sent = null;
  });
}
