import { IconMailQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { api } from '../api/client.ts';
import { keys } from '../api/query-keys.ts';
import { useMessages } from '../language/language-provider.tsx';
import classes from './sidebar.module.css';

const lookEveryMs = 60_000;

/** Stands among the views for as long as a mail waits for a person: a mail that nobody sees is as good as lost. */
export function QuarantineLink({ onNavigate }: { onNavigate: () => void }) {
  const { mail: texts } = useMessages();
  const { pathname } = useLocation();
  const isThere = pathname === '/quarantine';
  const list = useQuery({
    queryKey: keys.quarantineCount,
    queryFn: ({ signal }) => api.mail.listQuarantine({ limit: 1 }, { signal }),
    refetchInterval: lookEveryMs,
  });
  const count = list.data?.count ?? 0;
  if (count === 0 && !isThere) return null;
  return (
    <li>
      <Link to="/quarantine" className={classes.link} aria-current={isThere ? 'page' : undefined} onClick={onNavigate}>
        <IconMailQuestion size={16} stroke={1.7} aria-hidden="true" />
        <span className={classes.label}>{texts.quarantine}</span>
        {count > 0 && <span className={classes.count}>{count}</span>}
      </Link>
    </li>
  );
}
