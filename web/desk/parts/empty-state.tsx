import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Props {
  title: string;
  text?: string;
  icon?: ReactNode;
  /** Heading level: 1 where it is the whole page. */
  level?: 1 | 2;
  children?: ReactNode;
}

/** Says that there is nothing, why, and what to do. */
export function EmptyState({ title, text, icon, level = 2, children }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={classes.title}>{title}</Heading>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
