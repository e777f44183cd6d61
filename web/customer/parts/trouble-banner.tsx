import type { StatusNoticeView } from '@gatehouse/contract/help';
import type { Reader } from '../routes/route.ts';
import { AlertIcon } from './icons.tsx';

const shownAtMost = 3;

/** On every page while something is out of order. */
export function TroubleBanner({ reader, trouble }: { reader: Reader; trouble: readonly StatusNoticeView[] }) {
  if (trouble.length === 0) return null;
  const { status } = reader.texts;
  return (
    <aside class="trouble" aria-label={status.banner}>
      <div class="column">
        <AlertIcon />
        <ul>
          {trouble.slice(0, shownAtMost).map(({ id, title }) => (
            <li key={id}>
              <a href={`/status#${id}`}>{title[reader.language]}</a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
