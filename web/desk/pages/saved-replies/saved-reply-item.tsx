import type { SavedReplyView } from '@gatehouse/contract/desk';
import { relativeTime } from '@gatehouse/web-ui/time';
import { ActionIcon, Modal } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useNow } from '../../language/use-now.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import classes from '../../parts/page.module.css';
import { describeFollowUp } from '../../replies/describe-follow-up.ts';
import { SavedReplyForm } from './saved-reply-form.tsx';

export function SavedReplyItem({ reply, mayWrite }: { reply: SavedReplyView; mayWrite: boolean }) {
  const { language, messages } = useLanguage();
  const { common, languages, savedReplies: texts } = messages;
  const now = useNow();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<'nothing' | 'editing' | 'removing'>('nothing');
  const close = () => setDoing('nothing');
  const remove = useMutation({
    mutationFn: () => api.desk.removeSavedReply({ savedReplyId: reply.id }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: keys.savedReplies });
    },
  });

  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <p>
          {reply.title}
          <span className={classes.tag}>{languages[reply.language]}</span>
        </p>
        <p className={classes.excerpt} lang={reply.language}>
          {reply.text}
        </p>
        {reply.followUp && <p className={classes.aside}>{describeFollowUp(reply.followUp, messages)}</p>}
        <p className={classes.aside}>{texts.changed(reply.changedBy, relativeTime(reply.changedAt, language, now))}</p>
      </div>
      {mayWrite && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.edit(reply.title)}
            onClick={() => setDoing('editing')}
          >
            <IconPencil size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.removeOne(reply.title)}
            onClick={() => setDoing('removing')}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        </>
      )}
      <Modal
        opened={doing === 'editing'}
        onClose={close}
        title={texts.editTitle}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <SavedReplyForm reply={reply} onDone={close} />
      </Modal>
      <ConfirmDialog
        opened={doing === 'removing'}
        title={texts.removeTitle}
        text={texts.removeText(reply.title)}
        confirm={texts.remove}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={close}
      />
    </li>
  );
}
