import { Skeleton } from '@mantine/core';
import { useMessages } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import classes from './log.module.css';

export function ConversationSkeleton() {
  const { common } = useMessages();
  return (
    <div role="status" aria-label={common.loading} className={classes.skeleton}>
      <Delayed>
        <Skeleton height={14} width={220} />
        <Skeleton height={56} width="55%" radius="lg" mt={32} />
        <Skeleton height={40} width="40%" radius="lg" mt={12} />
        <Skeleton height={72} width="50%" radius="lg" mt={24} ms="auto" />
      </Delayed>
    </div>
  );
}
