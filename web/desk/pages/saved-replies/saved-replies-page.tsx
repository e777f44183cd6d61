import { Button, Modal, Skeleton } from '@mantine/core';
import { IconMessageBolt, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorNotice } from '../../parts/error-notice.tsx';
import classes from '../../parts/page.module.css';
import { Page } from '../../parts/page.tsx';
import { useSavedReplies } from '../../replies/use-saved-replies.ts';
import { SavedReplyForm } from './saved-reply-form.tsx';
import { SavedReplyItem } from './saved-reply-item.tsx';

/** For everybody to read; supervisors and admins write. */
export function SavedRepliesPage() {
  const { common, savedReplies: texts } = useMessages();
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const list = useSavedReplies();
  const mayWrite = me.role !== 'agent';
  const replies = list.data?.savedReplies;
  const add = mayWrite && (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  );

  return (
    <Page title={texts.title} actions={add}>
      {replies?.length === 0 && (
        <EmptyState title={texts.emptyTitle} text={texts.emptyText} icon={<IconMessageBolt size={20} />} />
      )}
      {replies && replies.length > 0 && (
        <>
          <p className={classes.text}>{texts.text}</p>
          <ul className={classes.list}>
            {replies.map((reply) => (
              <SavedReplyItem key={reply.id} reply={reply} mayWrite={mayWrite} />
            ))}
          </ul>
        </>
      )}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <Delayed>
          <Skeleton height={52} />
          <Skeleton height={52} mt="xs" />
        </Delayed>
      )}
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={texts.addTitle}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <SavedReplyForm reply={null} onDone={() => setAdding(false)} />
      </Modal>
    </Page>
  );
}
