import type { QueueView } from '@gatehouse/contract/desk';
import { IconInbox } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useCommand } from '../../keyboard/commands-provider.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from './queue-pane.module.css';
import { QueueRow } from './queue-row.tsx';
import { QueueSkeleton } from './queue-skeleton.tsx';
import { neighbour } from './rows.ts';
import { useQueue } from './use-queue.ts';

const rowHeight = 78;
/** Rows before the end at which the next page is fetched. */
const ahead = 10;

interface Props {
  view: QueueView;
  caseCode: string | null;
  selected: string | null;
}

/** The rows of a view, only those in sight in the page, however long the queue is. */
export function QueueList({ view, caseCode, selected }: Props) {
  const { queue } = useMessages();
  const { query, rows } = useQueue(view, caseCode);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });

  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && lastShown >= rows.length - ahead) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, lastShown, rows.length]);

  function move(step: 1 | -1): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-conversation]')?.dataset.conversation;
    const target = neighbour(rows, focused ?? selected, step);
    if (target === null) return;
    virtualizer.scrollToIndex(rows.findIndex(({ id }) => id === target));
    // The row may come into the page only by this scrolling.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-conversation="${target}"]`)?.focus({ preventScroll: true });
    });
  }
  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));

  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <QueueSkeleton />;
  if (rows.length === 0) {
    return caseCode ? (
      <EmptyState title={queue.nothingFound(caseCode)} icon={<IconInbox size={20} />} />
    ) : (
      <EmptyState title={queue.emptyTitle[view]} text={queue.emptyText[view]} icon={<IconInbox size={20} />} />
    );
  }
  return (
    <div ref={scroller} className={classes.body}>
      <ul aria-label={queue.label} style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <li
                key={item.key}
                aria-setsize={hasNextPage ? -1 : rows.length}
                aria-posinset={item.index + 1}
                style={{
                  position: 'absolute',
                  insetInline: 0,
                  height: item.size,
                  transform: `translateY(${item.start}px)`,
                }}
              >
                <QueueRow conversation={row} view={view} selected={row.id === selected} />
              </li>
            )
          );
        })}
      </ul>
      <p className={classes.foot}>{hasNextPage ? queue.loadingMore : queue.end}</p>
    </div>
  );
}
