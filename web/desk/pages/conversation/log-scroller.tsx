import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from './log.module.css';

interface Props {
  label: string;
  earlier: boolean;
  older: Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'isPending' | 'error'>;
  /** Position of the newest event: more than at the last look means news below. */
  newest: number;
  children: ReactNode;
}

/** Pixels from the end that still count as being there. */
const nearEnd = 80;
/** Pixels from the beginning at which earlier messages are fetched. */
const nearBeginning = 300;

/**
 * Holds the log at its end while someone is there, and still while they read further up. The column is laid out from
 * its end (`column-reverse`), so that the browser itself keeps the place when something is added at either side.
 */
export function LogScroller({ label, earlier, older, newest, children }: Props) {
  const { conversation } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(newest);
  if (atEnd && seen !== newest) setSeen(newest);

  function onScroll(): void {
    const element = scroller.current;
    if (!element) return;
    const fromEnd = -element.scrollTop;
    setAtEnd(fromEnd < nearEnd);
    const fromBeginning = element.scrollHeight - element.clientHeight - fromEnd;
    if (fromBeginning < nearBeginning && earlier && !older.isPending && !older.error) older.mutate();
  }

  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={scroller} className={classes.scroller} onScroll={onScroll} aria-label={label} tabIndex={0}>
        <div className={classes.log}>
          {earlier ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              loading={older.isPending}
              onClick={() => older.mutate()}
            >
              {conversation.loadOlder}
            </Button>
          ) : (
            <p className={classes.beginning}>{conversation.beginning}</p>
          )}
          <FaultText error={older.error} />
          <ol className={classes.list}>{children}</ol>
        </div>
      </section>
      {!atEnd && (
        <Button
          className={classes.toEnd}
          size="xs"
          radius="xl"
          variant={newest > seen ? 'filled' : 'default'}
          leftSection={<IconArrowDown size={14} aria-hidden="true" />}
          onClick={() => scroller.current?.scrollTo({ top: 0 })}
        >
          {conversation.newMessages}
        </Button>
      )}
    </div>
  );
}
