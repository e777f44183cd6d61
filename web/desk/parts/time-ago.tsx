import { exactTime, relativeTime } from '@gatehouse/web-ui/time';
import { useLanguage } from '../language/language-provider.tsx';
import { useNow } from '../language/use-now.ts';

/** Relative, with the exact time on hover. */
export function TimeAgo({ at }: { at: string }) {
  const { language } = useLanguage();
  const now = useNow();
  return (
    <time dateTime={at} title={exactTime(at, language)}>
      {relativeTime(at, language, now)}
    </time>
  );
}
