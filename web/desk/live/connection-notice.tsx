import { useMessages } from '../language/language-provider.tsx';
import classes from './connection-notice.module.css';
import { useLive } from './live-provider.tsx';

/** On the list itself, where the views with their quiet sign are out of sight or the matter is not quiet any more. */
export function ConnectionNotice() {
  const { live } = useMessages();
  const { status } = useLive();
  if (status !== 'offline' && status !== 'stopped') return null;
  return <p className={classes.notice}>{live[status]}</p>;
}
