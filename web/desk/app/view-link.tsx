import type { QueueView } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import {
  IconArchive,
  IconCircleCheck,
  IconClockPause,
  IconHourglass,
  IconInbox,
  IconMessageCircle,
  IconStack2,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { api } from '../api/client.ts';
import { keys } from '../api/query-keys.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useQueueView } from '../pages/queue/queue-view.ts';
import classes from './sidebar.module.css';

const icons = {
  mine: IconInbox,
  unassigned: IconUserQuestion,
  open: IconMessageCircle,
  pending: IconHourglass,
  snoozed: IconClockPause,
  resolved: IconCircleCheck,
  closed: IconArchive,
  all: IconStack2,
} satisfies Record<QueueView, unknown>;

/** Counting ends there: whoever has so many needs no exact number. */
function atMost(count: number): string {
  return count < limits.countedConversations ? String(count) : `${limits.countedConversations - 1}+`;
}

/** One view of the queue with how many conversations it holds now. */
export function ViewLink({ view, onNavigate }: { view: QueueView; onNavigate: () => void }) {
  const { nav } = useMessages();
  const { pathname } = useLocation();
  const current = useQueueView();
  const counts = useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => api.desk.countViews(undefined, { signal }),
  });
  const count = counts.data?.[view];
  const Icon = icons[view];
  const inQueue = pathname === '/' || pathname.startsWith('/c/');
  return (
    <Link
      to={`/?view=${view}`}
      className={classes.link}
      aria-current={inQueue && current === view ? 'page' : undefined}
      onClick={onNavigate}
    >
      <Icon size={16} stroke={1.7} aria-hidden="true" />
      <span className={classes.label}>{nav[view]}</span>
      {count !== undefined && count > 0 && (
        <span className={classes.count} title={nav.count(atMost(count))}>
          {atMost(count)}
        </span>
      )}
    </Link>
  );
}
