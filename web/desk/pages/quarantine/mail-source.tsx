import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import own from './quarantine.module.css';

/** A mail as it came, as plain text, once somebody has said why they look. */
export function MailSource({ mailId }: { mailId: string }) {
  const { mail: texts } = useMessages();
  const [reason, setReason] = useState('');
  const read = useMutation({ mutationFn: () => api.mail.readMailSource({ mailId, reason }) });
  if (read.data)
    return (
      <>
        {!read.data.isWhole && <p>{texts.sourceCut}</p>}
        <pre className={own.source}>{read.data.source}</pre>
      </>
    );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (reason.trim().length >= 3) read.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{texts.sourceText}</p>
      <TextInput
        label={texts.sourceReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
        required
        data-autofocus
      />
      <FaultText error={read.error} />
      <Button type="submit" loading={read.isPending} disabled={reason.trim().length < 3}>
        {texts.readSource}
      </Button>
    </form>
  );
}
