import type { Language } from '@gatehouse/contract/languages';
import { loaderMessages } from '../messages/loader.ts';

const svg = 'http://www.w3.org/2000/svg';
const bubble =
  'M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.6 3.3 6-.1 1.1-.6 2.2-1.5 3 1.8-.1 3.4-.8 4.6-1.7.8.2 1.7.3 2.6.3 5 0 9-3.4 9-7.6s-4-7.7-9-7.7Z';
const chevron = 'm6 9.5 6 6 6-6';

export interface LauncherState {
  language: Language;
  open: boolean;
  unread: number;
  busy: boolean;
  failed: boolean;
}

function icon(path: string): SVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '0 0 24 24');
  element.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  element.append(line);
  return element;
}

/** The round button in the corner: drawn by hand, so that it is there before any library is. */
export function createLauncher(onPress: () => void): { parts: Element[]; show(state: LauncherState): void } {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'launcher';
  button.setAttribute('aria-haspopup', 'dialog');
  const [closed, opened] = [icon(bubble), icon(chevron)];
  const badge = document.createElement('span');
  badge.className = 'badge';
  button.append(closed, opened, badge);
  button.addEventListener('click', onPress);

  const trouble = document.createElement('p');
  trouble.className = 'trouble';
  trouble.setAttribute('role', 'status');

  return {
    parts: [trouble, button],
    show({ language, open, unread, busy, failed }) {
      const words = loaderMessages[language];
      closed.toggleAttribute('hidden', open);
      opened.toggleAttribute('hidden', !open);
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 9 ? '9+' : String(unread);
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-busy', String(busy));
      const closedLabel = unread > 0 ? words.openUnread(unread) : words.open;
      button.setAttribute('aria-label', open ? words.close : closedLabel);
      trouble.hidden = !failed;
      trouble.textContent = failed ? words.failed : '';
    },
  };
}
