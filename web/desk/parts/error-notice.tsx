import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useMessages } from '../language/language-provider.tsx';
import { useErrorText } from '../language/use-error-text.ts';
import { EmptyState } from './empty-state.tsx';

/** In place of what could not be loaded. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { common, errors } = useMessages();
  const { ofError } = useErrorText();
  return (
    <div role="alert">
      <EmptyState title={errors.loadTitle} text={ofError(error)} icon={<IconCloudOff size={20} />}>
        <Button variant="default" size="xs" onClick={onRetry}>
          {common.retry}
        </Button>
      </EmptyState>
    </div>
  );
}
