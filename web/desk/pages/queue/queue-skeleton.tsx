import { Skeleton } from '@mantine/core';
import { useMessages } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import classes from './queue-row.module.css';

const widths = [70, 85, 60, 75, 90, 65];

export function QueueSkeleton() {
  const { common } = useMessages();
  return (
    <div role="status" aria-label={common.loading}>
      <Delayed>
        {widths.map((width) => (
          <div key={width} className={classes.row}>
            <Skeleton height={12} width={`${width - 30}%`} />
            <Skeleton height={10} width={`${width}%`} mt={8} />
            <Skeleton height={10} width={90} mt={8} />
          </div>
        ))}
      </Delayed>
    </div>
  );
}
