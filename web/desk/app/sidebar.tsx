import { useBrand } from '../api/use-brand.ts';
import { useMe } from '../api/use-me.ts';
import { useMessages } from '../language/language-provider.tsx';
import { ConnectionStatus } from '../live/connection-status.tsx';
import { queueViewNames } from '../pages/queue/queue-view.ts';
import { LanguageMenu } from '../parts/language-menu.tsx';
import { ThemeMenu } from '../parts/theme-menu.tsx';
import { AccountMenu } from './account-menu.tsx';
import { QuarantineLink } from './quarantine-link.tsx';
import classes from './sidebar.module.css';
import { ViewLink } from './view-link.tsx';

/** Brand, views with live counts, and the person who is signed in. */
export function Sidebar({ onNavigate }: { onNavigate: () => void }) {
  const brand = useBrand();
  const me = useMe();
  const { common, nav } = useMessages();
  return (
    <div className={classes.sidebar}>
      <div className={classes.brand}>
        <span className={classes.mark} aria-hidden="true">
          {(brand?.name ?? common.desk).slice(0, 1)}
        </span>
        <span className={classes.name}>{brand?.name ?? common.desk}</span>
      </div>
      <nav aria-label={nav.views} className={classes.views}>
        <ul>
          {queueViewNames.map((view) => (
            <li key={view}>
              <ViewLink view={view} onNavigate={onNavigate} />
            </li>
          ))}
          <QuarantineLink onNavigate={onNavigate} />
        </ul>
      </nav>
      <div className={classes.foot}>
        <ConnectionStatus />
        <div className={classes.person}>
          <AccountMenu me={me} onNavigate={onNavigate} />
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </div>
    </div>
  );
}
