import type { QueueView } from '@gatehouse/contract/desk';
import { useSearchParams } from 'react-router';

const known: Record<QueueView, true> = {
  mine: true,
  unassigned: true,
  open: true,
  pending: true,
  snoozed: true,
  resolved: true,
  closed: true,
  all: true,
};

/** In the order in which they are shown. */
export const queueViewNames = Object.keys(known) as QueueView[];

/** The view that the address names; open conversations where it names none. */
export function useQueueView(): QueueView {
  const [search] = useSearchParams();
  const view = search.get('view');
  return queueViewNames.find((name) => name === view) ?? 'open';
}
