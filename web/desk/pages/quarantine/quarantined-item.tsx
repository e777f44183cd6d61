import type { QuarantinedMailView } from '@gatehouse/contract/mail';
import { exactTime, relativeTime } from '@gatehouse/web-ui/time';
import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/use-me.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { useNow } from '../../language/use-now.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import classes from '../../parts/page.module.css';
import { showFault } from '../../parts/show-fault.ts';
import { MailSource } from './mail-source.tsx';
import own from './quarantine.module.css';

type Decision = 'try-again' | 'file' | 'discard';

export function QuarantinedItem({ mail }: { mail: QuarantinedMailView }) {
  const { language, messages } = useLanguage();
  const { common, mail: texts } = messages;
  const { ofError } = useErrorText();
  const me = useMe();
  const now = useNow();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<'nothing' | 'reading' | 'filing' | 'discarding'>('nothing');
  const close = () => setDoing('nothing');
  const settle = useMutation({
    mutationFn: (decision: Decision) => api.mail.settleQuarantined({ mailId: mail.id, decision }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: ['quarantine'] });
    },
    onError: (error) => showFault(ofError(error)),
  });
  const kilobytes = Math.max(1, Math.round(mail.size / 1024));

  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <p dir="auto">{mail.subject || texts.noSubject}</p>
        <p className={own.reason}>{texts.reasons[mail.reason]}</p>
        <p className={classes.aside}>
          {mail.sender !== null && `${texts.from(mail.sender)} · `}
          <time dateTime={mail.receivedAt} title={exactTime(mail.receivedAt, language)}>
            {relativeTime(mail.receivedAt, language, now)}
          </time>
          {` · ${kilobytes} kB`}
        </p>
      </div>
      <div className={own.choices}>
        {me.role !== 'agent' && (
          <Button size="compact-sm" variant="subtle" onClick={() => setDoing('reading')}>
            {texts.readSource}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate('try-again')}
        >
          {texts.tryAgain}
        </Button>
        {mail.canBeFiled && (
          <Button size="compact-sm" variant="default" onClick={() => setDoing('filing')}>
            {texts.file}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDoing('discarding')}>
          {texts.discard}
        </Button>
      </div>
      <Modal
        opened={doing === 'reading'}
        onClose={close}
        size="xl"
        title={texts.sourceTitle}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <MailSource mailId={mail.id} />
      </Modal>
      <ConfirmDialog
        opened={doing === 'filing'}
        title={texts.fileTitle}
        text={texts.fileText}
        confirm={texts.file}
        pending={settle.isPending}
        error={settle.error}
        onConfirm={() => settle.mutate('file')}
        onClose={close}
      />
      <ConfirmDialog
        opened={doing === 'discarding'}
        title={texts.discardTitle}
        text={texts.discardText}
        confirm={texts.discard}
        pending={settle.isPending}
        error={settle.error}
        onConfirm={() => settle.mutate('discard')}
        onClose={close}
      />
    </li>
  );
}
