import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../language/language-provider.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import classes from './full-page.module.css';

export function NotFoundPage() {
  const { errors } = useMessages();
  return (
    <div className={classes.page}>
      <EmptyState title={errors.notFoundTitle} text={errors.notFoundText} level={1}>
        <Button component={Link} to="/" variant="default">
          {errors.toQueue}
        </Button>
      </EmptyState>
    </div>
  );
}
