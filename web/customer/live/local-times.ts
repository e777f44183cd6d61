import { exactTime, relativeTime } from '@gatehouse/web-ui/time';
import { pageLanguage } from './page-language.ts';

/** Puts the server's times into the reader's zone, and keeps "5 minutes ago" true while the page is open. */
export function showLocalTimes(): void {
  const show = () => {
    for (const element of document.querySelectorAll('time')) {
      const exact = exactTime(element.dateTime, pageLanguage);
      const isExact = 'exact' in element.dataset;
      if (!isExact) element.title = exact;
      const words = isExact ? exact : relativeTime(element.dateTime, pageLanguage, Date.now());
      // Preact owns the text node inside the live log: change it, do not replace it.
      if (element.firstChild && element.firstChild.nodeValue !== words) element.firstChild.nodeValue = words;
    }
  };
  show();
  setInterval(show, 30_000);
}
